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
