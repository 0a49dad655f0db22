using Placard.Cli.Publishing;

namespace Placard.Cli.Tests.Publishing;

/// <summary>Recovery by the next build from what a killed build left.</summary>
public sealed class RecoveryTests : IDisposable
{
    private const string Target = "output", Staging = ".output.staging", Previous = ".output.previous", Journal = ".output.journal";

    private readonly PublishingFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(new[] { Target, Staging, Journal }, "staging")] // killed before the first step
    [InlineData(new[] { Previous, Staging, Journal }, "staging")] // killed between the steps
    [InlineData(new[] { Target, Previous, Journal }, "output")] // killed after the second step
    [InlineData(new[] { Target, Previous }, "output")] // killed before the old version was deleted
    [InlineData(new[] { Target, Staging }, "output")] // killed while it wrote, or after an exchange
    [InlineData(new[] { Staging, Journal }, "staging")]
    [InlineData(new[] { Previous, Journal }, "previous")]
    [InlineData(new[] { Previous, Staging }, "previous")]
    [InlineData(new[] { Target, Staging, Previous, Journal }, "staging")]
    [InlineData(new[] { Target, Journal }, "output")]
    public void An_interrupted_swap_is_completed(string[] left, string survivor)
    {
        foreach (var name in left.Where(name => name != Journal))
            folder.PutVersion(name, name.Split('.')[^1]);
        if (left.Contains(Journal))
            folder.Put(Journal, "");

        using (folder.Begin())
        {
        }

        Assert.Equal([$"index.html: {survivor}"], folder.Published);
        Assert.Equal([Target], folder.Names);
    }

    [Fact]
    public void A_foreign_folder_in_place_of_the_output_is_not_replaced()
    {
        folder.PutVersion(Staging, "staging");
        folder.Put(Journal, "");
        folder.Put("output/thesis.txt", "ten years of work");

        Assert.Throws<PublishRefusedException>(() => folder.Begin());

        Assert.Equal(["thesis.txt: ten years of work"], folder.Published);
    }

    [Fact]
    public void Leftovers_of_a_killed_first_build_are_removed()
    {
        folder.Put(Staging + "/half/done.html", "do");
        folder.Put(".output.lock", "");

        folder.Publish(("index.html", "home"));

        Assert.Equal(["index.html: home"], folder.Published);
        Assert.Equal([Target], folder.Names);
    }

    [Theory]
    [InlineData(Staging)]
    [InlineData(Previous)]
    public void A_folder_of_another_program_under_the_names_of_publishing_is_never_deleted(string name)
    {
        folder.Put(name + "/thesis.txt", "ten years of work");

        var refused = Assert.Throws<PublishRefusedException>(() => folder.Begin());

        Assert.Contains("was not made by Placard", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt: ten years of work"], folder.FilesOf(name));
    }

    [Theory]
    [InlineData(Staging)]
    [InlineData(Previous)]
    public void A_link_under_the_names_of_publishing_is_refused(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need special rights on Windows.");
        folder.PutVersion("elsewhere", "old");
        Directory.CreateSymbolicLink(folder.PathOf(name), folder.PathOf("elsewhere"));
        folder.Put(Journal, "");

        Assert.Throws<PublishRefusedException>(() => folder.Begin());

        Assert.Contains("index.html: old", folder.FilesOf("elsewhere"));
    }

    [Theory]
    [InlineData(".output.lock")]
    [InlineData(Journal)]
    public void A_link_to_a_file_elsewhere_is_never_written_through(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need special rights on Windows.");
        folder.Publish(("index.html", "home"));
        File.CreateSymbolicLink(folder.PathOf(name), folder.PathOf("elsewhere.txt"));

        folder.Publish(new Disk(), ("index.html", "HOME"));

        Assert.Equal(["index.html: HOME"], folder.Published);
        Assert.False(File.Exists(folder.PathOf("elsewhere.txt")));
    }

    [Fact]
    public void A_published_folder_that_may_not_be_written_to_is_replaced_again_and_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Rights of this kind stop neither Windows nor root.");
        folder.Publish(("articles/index.html", "one"));
        foreach (var text in new[] { "two", "three", "four" })
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Join(folder.Output, "articles"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            folder.Publish(("articles/index.html", text));
            Assert.Equal([$"articles/index.html: {text}"], folder.Published);
            Assert.Equal([Target], folder.Names);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_swap_that_fails_is_rolled_back(int failingMove)
    {
        folder.Publish(("index.html", "home"));
        using (var publisher = folder.Begin(new FailingDisk { FailFrom = failingMove, FailUntil = failingMove }))
        {
            PublishingFolder.WriteAll(publisher, ("index.html", "HOME"));
            Assert.Throws<IOException>(() => publisher.Commit());
        }

        Assert.Equal(["index.html: home"], folder.Published);
        Assert.Equal([Target], folder.Names);
    }

    [Fact]
    public void A_swap_whose_rollback_fails_is_recovered_by_the_next_start()
    {
        folder.Publish(("index.html", "home"));
        using (var publisher = folder.Begin(new FailingDisk { FailFrom = 2, FailUntil = int.MaxValue }))
        {
            PublishingFolder.WriteAll(publisher, ("index.html", "HOME"));
            Assert.Throws<IOException>(() => publisher.Commit());
        }

        Assert.False(Directory.Exists(folder.Output));
        using (folder.Begin())
        {
        }

        Assert.Equal(["index.html: home"], folder.Published);
        Assert.Equal([Target], folder.Names);
    }

    /// <summary>A disk without exchange on which some moves fail.</summary>
    private sealed class FailingDisk : Disk
    {
        private int moves;

        public required int FailFrom { get; init; }

        public required int FailUntil { get; init; }

        public override void Move(string folder, string path)
        {
            moves++;
            if (moves >= FailFrom && moves <= FailUntil)
                throw new IOException("The disk has had enough.");
            base.Move(folder, path);
        }
    }
}
