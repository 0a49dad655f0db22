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
    public void A_mistake_is_known_at_its_place_and_goes_away_when_it_is_mended()
    {
        var before = File.ReadAllText(folder.FullPath("articles/a.md"));
        folder.Save("articles/a.md", "---\ntitle: a: b\ndate: 2020-01-02\n---\n");
        Assert.Contains(DiagnosticDescriptors.ColonInValue.Code, folder.Errors);

        folder.Save("articles/a.md", before);
        Assert.Empty(folder.Errors);
    }

    [Fact]
    public void A_mistake_that_only_rendering_shows_is_found_where_something_was_changed()
    {
        folder.Save("articles/a.md", "---\ntitle: First\ndate: 2020-01-02\n---\nSee [nothing](nothing.md).\n");

        Assert.Contains(DiagnosticDescriptors.SourceNotFound.Code, folder.Errors);
    }

    [Fact]
    public void A_mistake_stays_known_whatever_else_is_changed()
    {
        folder.Save("articles/a.md", "---\ntitle: First\ndate: 2020-01-02\n---\nSee [nothing](nothing.md).\n");
        folder.Save("articles/b.md", "---\ntitle: Second\ndate: 2020-01-03\n---\nOther text.\n");

        Assert.Contains(DiagnosticDescriptors.SourceNotFound.Code, folder.Errors);
    }

    /// <summary>Others may be looking, from the same network.</summary>
    [Theory]
    [InlineData("files/photo.pdf")]
    [InlineData("files/photo.png")]
    public void A_photograph_that_can_t_be_published_is_not_shown_either(string path)
    {
        Directory.CreateDirectory(folder.FullPath("files"));
        File.WriteAllBytes(folder.FullPath(path), Photos.Jpeg(60, 40));
        folder.Preview.Update([folder.FullPath(path)]);

        Assert.Equal([DiagnosticDescriptors.ImageMisnamed.Code], folder.Errors);
        Assert.Empty(PreviewFolder.Render(folder.Preview.Current.Build)[path]);
    }

    [Fact]
    public void Nothing_new_is_no_new_state()
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
    public void What_an_editor_leaves_beside_a_file_is_no_part_of_the_archive(string path)
    {
        folder.Write(path, "whatever");

        Assert.Empty(folder.Preview.Update([folder.FullPath(path)]));
        Assert.Empty(folder.Preview.Update(null));
    }

    [Fact]
    public void A_saved_site_is_kept_as_it_is_whatever_its_files_are_called()
    {
        folder.Write("captures/old/capture.yaml", "title: Old site\n");
        folder.Write("captures/old/index.html", "");
        folder.Save("captures/old/.well-known/x~", "");
        folder.Preview.Update(null);

        Assert.NotNull(folder.Preview.Current.Find("captures/old/.well-known/x~"));
    }

    [Fact]
    public void A_file_that_is_empty_or_gone_for_a_moment_is_being_saved()
    {
        Assert.False(folder.Preview.IsHalfSaved(folder.FullPath("articles/a.md")));
        folder.Write("articles/a.md", "");
        File.Delete(folder.FullPath("articles/b.md"));

        Assert.True(folder.Preview.IsHalfSaved(folder.FullPath("articles/a.md")));
        Assert.True(folder.Preview.IsHalfSaved(folder.FullPath("articles/b.md")));
        Assert.False(folder.Preview.IsHalfSaved(folder.FullPath("articles/new.md")));
    }

    [Fact]
    public void A_folder_that_is_gone_is_told_and_one_that_is_back_is_shown()
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
    public void A_file_that_may_not_be_read_is_told_and_the_rest_is_shown()
    {
        var budget = new MemoryBudget(0);
        DiskSourceFile[] files = [new("a.md", "input/a.md", folder.FullPath("articles/a.md"), budget), new("b.md", "input/b.md", folder.Input, budget)];
        var (unreadable, found) = (new UnreadableSources(), new DiagnosticBag());

        Assert.Equal([files[0]], unreadable.Without(isReadable => files.Where(isReadable).Where(file => file.Read().Length > 0).ToList()));
        unreadable.Report(files, found);
        Assert.Equal(["input/b.md"], found.Sorted().Select(diagnostic => diagnostic.Location.Path));
    }

    [Fact]
    public void A_page_whose_file_is_broken_is_remembered_until_it_is_mended()
    {
        var before = File.ReadAllText(folder.FullPath("articles/a.md"));
        folder.Save("articles/a.md", "---\ntitle: a: b\n---\n");
        folder.Save("articles/b.md", "---\ntitle: Second\ndate: 2020-01-03\n---\nOther text.\n");
        Assert.Equal(folder.FullPath("articles/a.md"), folder.Preview.Current.Broken["articles/2020/a.html"]);

        folder.Save("articles/a.md", before);
        Assert.Empty(folder.Preview.Current.Broken);
    }

    [Fact]
    public void A_template_that_is_broken_is_told_at_its_line_and_mended()
    {
        folder.Save("theme/partials/card.liquid", "<p>\n{% if %}");
        Assert.Equal([folder.FullPath("theme/partials/card.liquid")], folder.Preview.Current.Diagnostics.Sorted().Select(diagnostic => diagnostic.Location.Path).Distinct());

        File.Delete(folder.FullPath("theme/partials/card.liquid"));
        folder.Preview.Update([folder.FullPath("theme/partials/card.liquid")]);
        Assert.Empty(folder.Errors);
        folder.AssertSameAsFreshBuild();
    }

    [Fact]
    public void A_symbolic_link_is_told_as_soon_as_it_is_there()
    {
        File.CreateSymbolicLink(folder.FullPath("articles/link.md"), folder.FullPath("articles/a.md"));
        folder.Preview.Update([folder.FullPath("articles/link.md")]);
        Assert.Equal([DiagnosticDescriptors.SymbolicLink.Code], folder.Errors);

        File.Delete(folder.FullPath("articles/link.md"));
        folder.Preview.Update([folder.FullPath("articles/link.md")]);
        Assert.Empty(folder.Errors);
    }

    [Fact]
    public void A_code_is_square_and_has_room_around_it()
    {
        var lines = QrCode.Draw("http://192.168.0.2:5080/", inColour: false).TrimEnd('\n').Split('\n');

        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        Assert.Equal((lines[0].Length + 1) / 2, lines.Length);
        Assert.All(lines[0], c => Assert.Equal('█', c));
    }
}
