using Placard.Cli.Publishing;
using Placard.Files;

namespace Placard.Cli.Tests.Publishing;

public sealed class PublishingTests : IDisposable
{
    private readonly PublishingFolder folder = new();

    public static TheoryData<string> AllDisks => Disks.All;

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(AllDisks))]
    public void The_first_build_creates_the_folder_and_nothing_else(string disk)
    {
        var result = folder.Publish(Disks.Named(disk), ("index.html", "home"), ("articles/2020/a.html", "an article"), ("empty.txt", ""));

        Assert.Equal(["articles/2020/a.html: an article", "empty.txt: ", "index.html: home"], folder.Published);
        Assert.Equal(new PublishResult(Added: 4, Changed: 0, Unchanged: 0, Removed: 0), result);
        Assert.Equal(["output"], folder.Names);
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void An_empty_folder_is_published_to(string disk)
    {
        Directory.CreateDirectory(folder.Output);

        folder.Publish(Disks.Named(disk), ("index.html", "home"));

        Assert.Equal(["index.html: home"], folder.Published);
        Assert.Equal(["output"], folder.Names);
    }

    [Fact]
    public void Parent_folders_of_the_output_are_created()
    {
        using var publisher = FolderPublisher.Begin(folder.PathOf("a/b/output"));
        PublishingFolder.WriteAll(publisher, ("index.html", "home"));
        publisher.Commit();

        Assert.Equal("home", folder.TextOf("a/b/output/index.html"));
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void A_changed_file_is_replaced_and_the_others_keep_their_time_stamps(string disk)
    {
        folder.Publish(("index.html", "home"), ("a/same.html", "same"), ("a/longer.html", "text"), ("a/shorter.html", "text"));
        folder.Age("output/index.html");
        folder.Age("output/a/same.html");

        var result = folder.Publish(
            Disks.Named(disk), ("index.html", "HOME"), ("a/same.html", "same"), ("a/longer.html", "text and more"), ("a/shorter.html", "tex"));

        Assert.Equal(["a/longer.html: text and more", "a/same.html: same", "a/shorter.html: tex", "index.html: HOME"], folder.Published);
        Assert.Equal(new PublishResult(Added: 0, Changed: 3, Unchanged: 2, Removed: 0), result);
        Assert.True(folder.IsAged("output/a/same.html"));
        Assert.False(folder.IsAged("output/index.html"));
        Assert.Equal(["output"], folder.Names);
    }

    [Fact]
    public void An_unchanged_file_stays_the_same_file_on_the_disk()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Hard links are used on Linux only.");
        folder.Publish(("index.html", "home"), ("a/same.html", "same"));
        var (home, same) = (folder.InodeOf("output/index.html"), folder.InodeOf("output/a/same.html"));

        folder.Publish(("index.html", "HOME"), ("a/same.html", "same"));

        Assert.Equal(same, folder.InodeOf("output/a/same.html"));
        Assert.NotEqual(home, folder.InodeOf("output/index.html"));
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void Files_and_folders_missing_from_the_new_version_are_deleted(string disk)
    {
        folder.Publish(("index.html", "home"), ("old/a.html", "a"), ("old/b.html", "b"));
        Directory.CreateDirectory(folder.PathOf("output/empty/deep"));

        var result = folder.Publish(Disks.Named(disk), ("index.html", "home"));

        Assert.Equal(["index.html: home"], folder.Published);
        Assert.Equal(new PublishResult(Added: 0, Changed: 0, Unchanged: 2, Removed: 3), result);
        Assert.Empty(Directory.EnumerateDirectories(folder.Output));
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void A_file_may_become_a_folder_and_a_folder_a_file(string disk)
    {
        folder.Publish(("a", "file"), ("b/c", "in a folder"));

        folder.Publish(Disks.Named(disk), ("a/c", "in a folder"), ("b", "file"));

        Assert.Equal(["a/c: in a folder", "b: file"], folder.Published);
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void A_build_without_changes_writes_nothing(string disk)
    {
        folder.Publish(("index.html", "home"), ("articles/a.html", "an article"));
        string[] touchable = ["output/index.html", "output/articles", "output"];
        foreach (var path in touchable)
            folder.Age(path);

        using (var publisher = folder.Begin(Disks.Named(disk)))
        {
            PublishingFolder.WriteAll(publisher, ("index.html", "home"), ("articles/a.html", "an article"));
            Assert.False(Directory.Exists(folder.PathOf(".output.staging")));
            Assert.Equal(new PublishResult(Added: 0, Changed: 0, Unchanged: 3, Removed: 0), publisher.Commit());
        }

        Assert.All(touchable, path => Assert.True(folder.IsAged(path), path));
        Assert.Equal(["output"], folder.Names);
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void A_build_that_ends_before_its_commit_changes_nothing(string disk)
    {
        folder.Publish(("index.html", "home"));
        folder.Age("output");

        using (var publisher = folder.Begin(Disks.Named(disk)))
            PublishingFolder.WriteAll(publisher, ("index.html", "HOME"), ("new.html", "new"));

        Assert.Equal(["index.html: home"], folder.Published);
        Assert.True(folder.IsAged("output"));
        Assert.Equal(["output"], folder.Names);
    }

    [Fact]
    public void A_version_without_the_marker_is_not_published()
    {
        using (var publisher = folder.Begin())
        {
            publisher.Write("index.html", "home"u8);
            publisher.Write(OutputMarker.MarkerFile, "Something else\n"u8);
            Assert.Throws<InvalidOperationException>(() => publisher.Commit());
        }

        Assert.Empty(folder.Names);
    }

    [Theory, MemberData(nameof(AllDisks))]
    public void A_link_in_the_published_folder_is_replaced_and_never_followed(string disk)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need special rights on Windows.");
        // The text is as long as the link's own, so that not even the length tells them apart.
        const string Link = "../elsewhere/page.html", Text = "A page of 22 letters..";
        folder.Publish(("index.html", "home"), ("kept.html", "kept"));
        folder.Put("elsewhere/page.html", Text);
        File.CreateSymbolicLink(folder.PathOf("output/page.html"), Link);
        Directory.CreateSymbolicLink(folder.PathOf("output/linked"), "../elsewhere");

        var result = folder.Publish(
            Disks.Named(disk), ("index.html", "home"), ("kept.html", "kept"), ("page.html", Text), ("linked/page.html", Text));

        Assert.Equal(new PublishResult(Added: 1, Changed: 1, Unchanged: 3, Removed: 1), result);
        Assert.Null(new FileInfo(folder.PathOf("output/page.html")).LinkTarget);
        Assert.Null(new DirectoryInfo(folder.PathOf("output/linked")).LinkTarget);
        Assert.Equal([$"page.html: {Text}"], folder.FilesOf("elsewhere"));
    }

    [Fact]
    public void A_path_that_is_written_twice_is_an_error()
    {
        folder.Publish(("index.html", "home"));

        using var publisher = folder.Begin();
        publisher.Write("index.html", "home"u8);
        Assert.Throws<InvalidOperationException>(() => publisher.Write("index.html", "HOME"u8));
        publisher.Write("new.html", "new"u8);
        Assert.ThrowsAny<IOException>(() => publisher.Write("new.html", "new"u8));
    }
}
