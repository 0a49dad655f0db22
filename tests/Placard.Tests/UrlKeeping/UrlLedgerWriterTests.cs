using Placard.Diagnostics;
using Placard.Outputs;
using Placard.UrlKeeping;

namespace Placard.Tests.UrlKeeping;

/// <summary>The URL ledger grows, and keeps everything that people wrote into it.</summary>
public class UrlLedgerWriterTests
{
    [Fact]
    public void A_new_list_says_what_it_is_and_is_sorted()
    {
        var (text, added) = UrlLedgerWriter.Add(null, Published("b.html", "a/z.html", "a.html"));
        Assert.StartsWith("# Every address", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\na.html\na/z.html\nb.html\n", text, StringComparison.Ordinal);
        Assert.Equal(3, added);
    }

    [Fact]
    public void A_list_to_which_nothing_is_new_keeps_every_byte()
    {
        const string untidy = "b.html\r\n\r\n# why\r\n  a.html   gone: It was wrong.\r\n\r\n\r\n";
        Assert.Equal((untidy, 0), UrlLedgerWriter.Add(untidy, Published("a.html", "b.html")));
    }

    [Fact]
    public void A_path_with_a_leading_slash_is_the_same_path() =>
        Assert.Equal(("/b.html\n/c.html gone: Withdrawn.\n", 0),
            UrlLedgerWriter.Add("/b.html\n/c.html gone: Withdrawn.\n", Published("b.html", "c.html")));

    [Fact]
    public void A_line_that_cannot_be_read_stays_for_its_author_to_correct() =>
        Assert.Equal("a.html\nb.html went: away.\n", UrlLedgerWriter.Add("b.html went: away.\n", Published("a.html")).Text);

    [Fact]
    public void Recording_twice_changes_nothing()
    {
        var once = UrlLedgerWriter.Add(null, Published("b.html", "a.html")).Text;
        Assert.Equal((once, 0), UrlLedgerWriter.Add(once, Published("a.html", "b.html")));
    }

    [Fact]
    public void A_comment_stays_above_its_URL_and_a_note_behind_it() => Assert.Equal(
        """
        # Ours.

        a.html
        # Was a mistake.
        b.html gone: Withdrawn.
        c.html
        d.pdf moved: files/d.pdf
        # The end.

        """.ReplaceLineEndings("\n"),
        UrlLedgerWriter.Add("# Ours.\n\nd.pdf moved: files/d.pdf\n# Was a mistake.\nb.html gone: Withdrawn.\n# The end.",
            Published("c.html", "a.html", "b.html", "d.pdf")).Text);

    [Fact]
    public void A_comment_at_the_top_stays_at_the_top() =>
        Assert.Equal("# Ours.\na.html\nb.html\n", UrlLedgerWriter.Add("# Ours.\nb.html", Published("a.html")).Text);

    [Fact]
    public void A_list_that_is_nothing_but_a_comment_keeps_it() =>
        Assert.Equal("# Ours.\n\na.html\n", UrlLedgerWriter.Add("# Ours.", Published("a.html")).Text);

    [Fact]
    public void A_list_written_on_Windows_stays_so() =>
        Assert.Equal("# Ours.\r\n\r\na.html\r\nb.html\r\n", UrlLedgerWriter.Add("# Ours.\r\n\r\nb.html\r\n", Published("a.html")).Text);

    [Fact]
    public void What_comes_and_goes_by_itself_is_not_listed() =>
        Assert.Equal(1,
            UrlLedgerWriter.Add(null,
                [.. Published("a.html"), .. Published("thanks.html").Select(page => page with { IsPermanent = false }), .. Published("sitemap.xml")]).Added);

    private static IEnumerable<OutputFile> Published(params IEnumerable<string> paths) =>
        paths.Select(path =>
            new OutputFile(path, SourceLocation.StartOf(path), (_, _) => { }) { IsPermanent = path.EndsWith(".html", StringComparison.Ordinal) });
}
