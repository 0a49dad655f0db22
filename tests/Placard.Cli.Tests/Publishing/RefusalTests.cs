using Placard.Cli.Publishing;
using Placard.Files;

namespace Placard.Cli.Tests.Publishing;

public sealed class RefusalTests : IDisposable
{
    private readonly PublishingFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("thesis.txt", "ten years of work")]
    [InlineData("README.txt", "My notes\n")]
    [InlineData("README.txt", "\n" + OutputMarker.MarkerLine + "\n")]
    [InlineData("README.txt", OutputMarker.MarkerLine + " Really?\n")]
    [InlineData("README.txt", "")]
    [InlineData("sub/README.txt", OutputMarker.MarkerLine + "\n")]
    public void A_folder_that_Placard_did_not_make_is_never_replaced(string file, string text)
    {
        folder.Put("output/" + file, text);

        AssertRefused(folder.Output, "was not made by Placard");

        Assert.Equal(text, folder.TextOf("output/" + file));
        Assert.Equal(["output"], folder.Names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\nmore\r\n")]
    public void A_folder_whose_README_starts_with_the_marker_line_is_replaced(string rest)
    {
        folder.Put("output/README.txt", OutputMarker.MarkerLine + rest);
        folder.Put("output/old.html", "old");

        folder.Publish(("index.html", "home"));

        Assert.Equal(["index.html: home"], folder.Published);
    }

    [Fact]
    public void A_marker_that_is_a_link_does_not_count()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need special rights on Windows.");
        folder.PutVersion("elsewhere", "old");
        folder.Put("output/thesis.txt", "ten years of work");
        File.CreateSymbolicLink(folder.PathOf("output/README.txt"), folder.PathOf("elsewhere/README.txt"));

        AssertRefused(folder.Output, "was not made by Placard");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_symbolic_link_is_refused_whatever_its_target(bool leadsSomewhere)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need special rights on Windows.");
        if (leadsSomewhere)
            folder.PutVersion("elsewhere", "old");
        Directory.CreateSymbolicLink(folder.Output, folder.PathOf("elsewhere"));

        AssertRefused(folder.Output, "symbolic link");
        AssertRefused(folder.Output + "/", "symbolic link");
    }

    [Fact]
    public void A_file_is_refused()
    {
        folder.Put("output", "a file");

        AssertRefused(folder.Output, "is a file");
    }

    [Theory]
    [InlineData("input", "input")]
    [InlineData("input/output", "input")]
    [InlineData("output", "output/input")]
    [InlineData("output/../input", "input")]
    [InlineData("output", "link")]
    [InlineData("link/input", "output")]
    public void An_output_folder_that_overlaps_with_what_is_read_is_refused(string output, string input)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need special rights on Windows.");
        Directory.CreateDirectory(folder.PathOf("input"));
        Directory.CreateDirectory(folder.PathOf("output/input"));
        Directory.CreateSymbolicLink(folder.PathOf("link"), folder.Output);

        AssertRefused(folder.PathOf(output), "lie one inside the other", folder.PathOf("theme"), folder.PathOf(input));
    }

    [Fact]
    public void Folders_whose_names_share_a_prefix_do_not_overlap()
    {
        using var publisher = FolderPublisher.Begin(folder.Output, folder.PathOf("output-of-others"), folder.PathOf("out"));
    }

    [Fact]
    public void The_root_the_home_folder_and_the_current_folder_are_refused()
    {
        AssertRefused(Path.GetPathRoot(folder.Root)!, "root of a file system");
        AssertRefused(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "home folder");
        AssertRefused(".", "inside the output folder");
        AssertRefused("..", "inside the output folder");
    }

    [Fact]
    public void Of_two_builds_at_once_the_second_is_refused()
    {
        using (var first = folder.Begin())
        {
            AssertRefused(folder.Output, "Another build");
            PublishingFolder.WriteAll(first, ("index.html", "home"));
            first.Commit();
        }

        folder.Publish(("index.html", "HOME"));
        Assert.Equal(["index.html: HOME"], folder.Published);
        Assert.Equal(["output"], folder.Names);
    }

    [Fact]
    public void A_refused_build_does_not_block_the_next()
    {
        folder.Put("output/thesis.txt", "ten years of work");
        AssertRefused(folder.Output, "was not made by Placard");
        File.Delete(folder.PathOf("output/thesis.txt"));

        folder.Publish(("index.html", "home"));

        Assert.Equal(["output"], folder.Names);
    }

    private static void AssertRefused(string output, string because, params string[] sources)
    {
        var refusal = Assert.Throws<PublishRefusedException>(() => FolderPublisher.Begin(output, sources));
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
    }
}
