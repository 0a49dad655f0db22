using Placard.Cli.Loading;
using Placard.Cli.Serving;
using Placard.Cli.Terminal;
using Placard.Diagnostics;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Serving;

public sealed class PreviewTests : IDisposable
{
    private readonly PreviewFolder folder = PreviewFolder.Small();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_error_is_reported_and_disappears_once_it_is_fixed()
    {
        var before = File.ReadAllText(folder.FullPath("articles/a.md"));
        folder.Save("articles/a.md", "---\ntitle: a: b\ndate: 2020-01-02\n---\n");
        Assert.Contains(DiagnosticDescriptors.ColonInValue.Code, folder.Errors);

        folder.Save("articles/a.md", before);
        Assert.Empty(folder.Errors);
    }

    [Fact]
    public void A_rendering_error_of_a_changed_file_is_found()
    {
        folder.Save("articles/a.md", "---\ntitle: First\ndate: 2020-01-02\n---\nSee [nothing](nothing.md).\n");

        Assert.Contains(DiagnosticDescriptors.SourceNotFound.Code, folder.Errors);
    }

    [Fact]
    public void An_error_remains_reported_when_another_file_changes()
    {
        folder.Save("articles/a.md", "---\ntitle: First\ndate: 2020-01-02\n---\nSee [nothing](nothing.md).\n");
        folder.Save("articles/b.md", "---\ntitle: Second\ndate: 2020-01-03\n---\nOther text.\n");

        Assert.Contains(DiagnosticDescriptors.SourceNotFound.Code, folder.Errors);
    }

    /// <summary>Other people in the network may see the preview.</summary>
    [Theory]
    [InlineData("files/photo.pdf")]
    [InlineData("files/photo.png")]
    public void A_photograph_that_can_t_be_published_is_not_previewed(string path)
    {
        Directory.CreateDirectory(folder.FullPath("files"));
        File.WriteAllBytes(folder.FullPath(path), Photos.Jpeg(60, 40));
        folder.Preview.Update([folder.FullPath(path)]);

        Assert.Equal([DiagnosticDescriptors.ImageMisnamed.Code], folder.Errors);
        Assert.Empty(PreviewFolder.Render(folder.Preview.Current.Build)[path]);
    }

    [Fact]
    public void Without_changes_there_is_no_new_snapshot()
    {
        var state = folder.Preview.Current;

        Assert.Empty(folder.Preview.Update(null));
        Assert.Empty(folder.Preview.Update([folder.FullPath("articles/a.md")]));
        Assert.Same(state, folder.Preview.Current);
        Assert.False(state.Replaced.IsCompleted);
    }

    [Theory]
    [InlineData("articles/a.md~")]
    [InlineData("articles/.a.md.swp")]
    [InlineData("articles/4913")]
    [InlineData("articles/#a.md#")]
    [InlineData("articles/a.md___jb_tmp___")]
    [InlineData(".git/index")]
    public void Temporary_files_of_editors_are_ignored(string path)
    {
        folder.Write(path, "whatever");

        Assert.Empty(folder.Preview.Update([folder.FullPath(path)]));
        Assert.Empty(folder.Preview.Update(null));
    }

    [Fact]
    public void Every_file_of_a_capture_is_kept_whatever_its_name()
    {
        folder.Write("captures/old/capture.yaml", "title: Old site\n");
        folder.Write("captures/old/index.html", "");
        folder.Save("captures/old/.well-known/x~", "<html>Text");
        folder.Preview.Update(null);

        Assert.NotNull(folder.Preview.Current.Find("captures/old/.well-known/x~.html"));
    }

    [Fact]
    public void A_file_that_is_empty_or_missing_for_a_moment_is_being_saved()
    {
        Assert.False(folder.Preview.IsHalfSaved(folder.FullPath("articles/a.md")));
        folder.Write("articles/a.md", "");
        File.Delete(folder.FullPath("articles/b.md"));

        Assert.True(folder.Preview.IsHalfSaved(folder.FullPath("articles/a.md")));
        Assert.True(folder.Preview.IsHalfSaved(folder.FullPath("articles/b.md")));
        Assert.False(folder.Preview.IsHalfSaved(folder.FullPath("articles/new.md")));
    }

    [Fact]
    public void A_missing_folder_is_an_error_until_it_is_back()
    {
        Directory.Move(folder.Input, folder.Input + "-away");
        folder.Preview.Update(null);
        Assert.Contains(DiagnosticDescriptors.FolderMissing.Code, folder.Errors);

        Directory.Move(folder.Input + "-away", folder.Input);
        folder.Preview.Update(null);
        Assert.Empty(folder.Errors);
        folder.AssertSameAsFreshBuild();
    }

    [Fact]
    public void An_unreadable_file_is_an_error_and_the_rest_is_shown()
    {
        var budget = new MemoryBudget(0);
        DiskSourceFile[] files =
        [
            new("a.md", "input/a.md", new DiskPath(folder.Input, "articles/a.md"), budget),
            new("b.md", "input/b.md", new DiskPath(folder.Input, "articles"), budget),
        ];
        var (unreadable, found) = (new UnreadableSources(), new DiagnosticBag());

        Assert.Equal([files[0]], unreadable.Without(isReadable => files.Where(isReadable).Where(file => file.Read().Length > 0).ToList()));
        unreadable.Report(files, found);
        Assert.Equal(["input/b.md"], found.Sorted().Select(diagnostic => diagnostic.Location.Path));
    }

    [Fact]
    public void A_page_whose_file_has_errors_is_remembered_until_they_are_fixed()
    {
        var before = File.ReadAllText(folder.FullPath("articles/a.md"));
        folder.Save("articles/a.md", "---\ntitle: a: b\n---\n");
        folder.Save("articles/b.md", "---\ntitle: Second\ndate: 2020-01-03\n---\nOther text.\n");
        Assert.Equal(folder.FullPath("articles/a.md"), folder.Preview.Current.UnbuildablePages["articles/2020/a.html"]);

        folder.Save("articles/a.md", before);
        Assert.Empty(folder.Preview.Current.UnbuildablePages);
    }

    [Fact]
    public void A_template_error_is_reported_until_it_is_fixed()
    {
        folder.Save("theme/partials/card.liquid", "<p>\n{% if %}");
        Assert.Equal([folder.FullPath("theme/partials/card.liquid")],
            folder.Preview.Current.Diagnostics.Sorted().Select(diagnostic => diagnostic.Location.Path).Distinct());

        File.Delete(folder.FullPath("theme/partials/card.liquid"));
        folder.Preview.Update([folder.FullPath("theme/partials/card.liquid")]);
        Assert.Empty(folder.Errors);
        folder.AssertSameAsFreshBuild();
    }

    [Fact]
    public void A_new_symbolic_link_is_reported()
    {
        File.CreateSymbolicLink(folder.FullPath("articles/link.md"), folder.FullPath("articles/a.md"));
        folder.Preview.Update([folder.FullPath("articles/link.md")]);
        Assert.Equal([DiagnosticDescriptors.SymbolicLink.Code], folder.Errors);

        File.Delete(folder.FullPath("articles/link.md"));
        folder.Preview.Update([folder.FullPath("articles/link.md")]);
        Assert.Empty(folder.Errors);
    }

    [Fact]
    public void A_QR_code_is_square_with_a_quiet_zone()
    {
        var lines = QrCode.Draw("http://192.168.0.2:5080/", inColour: false).TrimEnd('\n').Split('\n');

        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        Assert.Equal((lines[0].Length + 1) / 2, lines.Length);
        Assert.All(lines[0], c => Assert.Equal('█', c));
    }
}
