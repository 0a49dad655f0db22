using Placard.Cli.Loading;
using Placard.Cli.Tests.Publishing;
using Placard.Diagnostics;

namespace Placard.Cli.Tests.Loading;

public class SourceFolderTests
{
    [Fact]
    public void Files_are_listed_in_the_order_of_their_paths_with_their_sizes()
    {
        using var folder = new PublishingFolder();
        string[] paths = ["archive.yaml", "articles/2019/z.md", "articles/2020/a.md", "articles/b.md", "captures/x/.hidden", "captures/x/index.html"];
        foreach (var path in paths.Reverse().Append("articles/.hidden.md").Append("articles/2020/a.md~")) folder.Put($"input/{path}", path);

        var listed = SourceFolder.ListSorted(folder.PathOf("input"));

        Assert.Equal(paths, listed.Select(file => file.Path));
        Assert.Equal(paths.Select(path => (long)path.Length), listed.Select(file => file.State.Length));
        Assert.Equal(["articles/2020/a.md"], SourceFolder.List(folder.PathOf("input"), folder.PathOf("input/articles/2020")).Select(file => file.Path));
    }

    [Theory]
    [InlineData("articles/2020/a.md", "Text of another length.")]
    [InlineData("articles/2020/new.md", "New.")]
    [InlineData("pages/new.md", "New.")]
    [InlineData("articles/cafe\u0301.md", null)]
    [InlineData("articles/2020/a.md", null)]
    public void A_file_that_is_changed_new_or_missing_is_found(string path, string? text)
    {
        using var folder = new PublishingFolder();
        foreach (var name in (string[])["archive.yaml", "articles/2020/a.md", "articles/cafe\u0301.md"]) folder.Put($"input/{name}", "Text.");
        var listed = SourceFolder.ListSorted(folder.PathOf("input"));
        folder.Put("input/articles/.hidden.md", "Ignored.");
        Assert.Null(SourceFolder.ChangedSince(folder.PathOf("input"), listed));

        if (text is null) File.Delete(folder.PathOf($"input/{path}"));
        else folder.Put($"input/{path}", text);

        Assert.Equal(folder.PathOf($"input/{path}"), SourceFolder.ChangedSince(folder.PathOf("input"), listed));
    }

    [Fact]
    public void A_missing_folder_is_an_exception() =>
        Assert.Throws<DirectoryNotFoundException>(() => SourceFolder.List("/nowhere/at/all"));

    [Fact]
    public void A_pipe_is_reported_and_not_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere pipes are not told from files.");
        using var folder = new PublishingFolder();
        folder.Put("input/files/empty.txt", "");
        using (var made = System.Diagnostics.Process.Start("mkfifo", folder.PathOf("input/files/pipe.txt"))) made.WaitForExit();
        var diagnostics = new DiagnosticBag();

        var files = SourceFolder.Read(SourceFolder.ListSorted(folder.PathOf("input")), "input/", MemoryBudget.Unlimited, diagnostics);

        Assert.Equal(["files/empty.txt"], files.Select(file => file.Path));
        Assert.Equal("input/files/pipe.txt", Assert.Single(diagnostics.Sorted()).Location.Path);
    }

    [Fact]
    public void A_symbolic_link_is_reported_and_not_followed()
    {
        using var folder = new PublishingFolder();
        folder.Put("input/articles/one.md", "Text.");
        folder.Put("secret/two.md", "Secret.");
        File.CreateSymbolicLink(folder.PathOf("input/articles/two.md"), folder.PathOf("secret/two.md"));
        Directory.CreateSymbolicLink(folder.PathOf("input/pages"), folder.PathOf("secret"));
        var diagnostics = new DiagnosticBag();

        var files = SourceFolder.Read(SourceFolder.ListSorted(folder.PathOf("input")), SourceFolder.DisplayPath(folder.PathOf("input")), MemoryBudget.Unlimited,
            diagnostics);

        Assert.Equal(["articles/one.md"], files.Select(file => file.Path));
        Assert.Equal(["articles/two.md", "pages"], diagnostics.Sorted().Select(diagnostic => diagnostic.Location.Path[(folder.PathOf("input").Length + 1)..]));
        Assert.All(diagnostics.Sorted(), diagnostic => Assert.Same(DiagnosticDescriptors.SymbolicLink, diagnostic.Descriptor));
    }
}
