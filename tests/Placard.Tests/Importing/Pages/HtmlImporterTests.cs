using System.Text;
using Placard.Importing.Markdown;
using Placard.Importing.Pages;
using Placard.Tests.Support;

namespace Placard.Tests.Importing.Pages;

/// <summary>Pages that were saved become entries with their texts, dates and URLs; what a server made around them stays away and is counted.</summary>
public class HtmlImporterTests
{
    private static readonly HtmlImporter Html = new();

    [Fact]
    public void A_post_becomes_an_article_at_its_former_URL() => Assert.Equal("""
        ---
        title: "First post"
        date: 2012-06-17
        permalink: "2012/06/first/index.html"
        aliases:
          - "old-first.html"
        lang: en-GB
        authors:
          - "Jo Roe"
        kind: news
        ---
        Forty people stood in the rain on the square until the council heard them, and nobody went home before the vote was counted, which took hours.

        Read [what came next](second.md), or [all about rain](http://blog.example.test/tag/rain/). All promised streets stand [here](https://a.test/b).

        [A dot](http://blog.example.test/dot.png) was all that one could see from the tower, says the report that we asked for in spring, and waited for.

        """.ReplaceLineEndings("\n"), Mirror()["articles/2012/first.md"]);

    [Fact]
    public void A_page_without_a_date_becomes_a_page() => Assert.Contains("title: \"About us\"\n", Mirror()["pages/third.md"], StringComparison.Ordinal);

    [Fact]
    public void Lists_copies_redirects_and_errors_are_counted_with_their_reasons()
    {
        var site = Mirror();
        Assert.Equal(["articles/2012/first.md", "articles/2012/second.md", "pages/third.md"], site.Paths);
        Assert.Equal(
            ["error page 1", "file 2", "list 2", "page 1", "redirect 1"],
            site.Report.Left.CountBy(left => left.What).OrderBy(left => left.Key, StringComparer.Ordinal).Select(left => $"{left.Key} {left.Value}"));
    }

    [Fact]
    public void The_archive_builds() => Assert.DoesNotContain(Built(Mirror()).Diagnostics, found => found.IsError);

    [Fact]
    public void A_page_whose_URL_another_import_has_is_left_out()
    {
        const string Ours = "== first.md\n---\ntitle: First\ndate: 2012-06-17\npermalink: /2012/06/first/\n---\nOurs.\n";
        var site = new ImportedSite().Import(new MarkdownImporter(), Ours);
        site.Import(Html, SavedSites.Mirror);
        Assert.Contains("Ours.", site["articles/2012/first.md"], StringComparison.Ordinal);
        Assert.Contains(site.Report.Left, left => left.Why == "an entry of another import has its URL already");
        Assert.DoesNotContain(site.Report.Entries, entry => entry.Title == "First post");
    }

    [Fact]
    public void HTTracks_comment_says_where_a_page_was_and_when_it_was_saved()
    {
        var site = new ImportedSite().Import(Html, """
            == x/page.html
            <!DOCTYPE html>
            <!-- Mirrored from www.example.test/a/b.html by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 11 Aug 2017 15:34:48 GMT -->
            <html><title>B</title><body><p>Words that stand here.</p></body></html>
            """);
        Assert.Contains("permalink: \"a/b.html\"\n", site["pages/b.md"], StringComparison.Ordinal);
        Assert.Contains("Look: date: the page names none; it was saved on 2017-08-11", site.Notes);
    }

    [Fact]
    public void It_may_stand_at_the_end_and_is_no_text()
    {
        var site = new ImportedSite().Import(Html, $"""
            == hts-log.txt
            x
            == index.html
            <html><title>Local index - HTTrack Website Copier</title><body><p>Index of locally available sites</p></body></html>
            == x/page.html
            <!-- An older comment --><html><title>B</title><head><style>{new string(' ', 2000)}</style></head><body><p>Words that stand here.</p></body>
            <!-- Mirrored from www.example.test/a/b.html by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 11 Aug 2017 15:34:48 GMT -->
            </html>
            """);
        Assert.Equal("---\ntitle: \"B\"\npermalink: \"a/b.html\"\n---\nWords that stand here.\n", site["pages/b.md"]);
        Assert.Equal(["pages/b.md"], site.Paths);
        Assert.Contains("Look: date: the page names none; it was saved on 2017-08-11", site.Notes);
        Assert.Contains(site.Report.Left, left => left.Why == "HTTrack made it; it lists the sites that were saved");
    }

    [Fact]
    public void SingleFiles_comment_says_the_same()
    {
        var site = new ImportedSite().Import(Html, """
            == Saved (3-11-2020).html
            <!DOCTYPE html> <html lang=en><!--
             Page saved with SingleFile 
             url: https://www.example.test/a/b.html 
             saved date: Tue Nov 03 2020 23:30:21 GMT-0200 (Brasilia Summer Time)
            --><meta charset=utf-8><title>B</title><body><p>Words that stand here.</p></body></html>
            """);
        Assert.Contains("permalink: \"a/b.html\"\n", site["pages/b.md"], StringComparison.Ordinal);
        Assert.Contains("Look: date: the page names none; it was saved on 2020-11-04", site.Notes);
    }

    [Theory]
    [InlineData("20140325123456/www.example.test", "20190518103000/www.example.test")]
    [InlineData("www.example.test/20140325123456", "www.example.test/20190518103000")]
    public void Of_the_copies_of_several_times_the_newest_is_an_entry(string older, string newer)
    {
        var site = new ImportedSite().Import(Html, $"""
            == {older}/about/index.html
            <html><title>About</title><body><p>Older words.</p></body></html>
            == {older}/team.html
            <html><title>Team</title><body><p>All of us, <a href="/about/">about us</a>.</p></body></html>
            == {newer}/about/index.html
            <html><title>About</title><body><p>Newer words.</p></body></html>
            """);
        Assert.Equal(["pages/about.md", "pages/team.md"], site.Paths);
        Assert.EndsWith("permalink: \"about/index.html\"\n---\nNewer words.\n", site["pages/about.md"], StringComparison.Ordinal);
        Assert.EndsWith("title: \"Team\"\n---\nAll of us, [about us](about.md).\n", site["pages/team.md"], StringComparison.Ordinal);
        Assert.Contains("Look: date: the page names none; it was saved on 2019-05-18", site.Notes);
        Assert.Contains(site.Report.Left, left => left.Why == "another page of the source has the same URL or text");
    }

    [Fact]
    public void Images_within_a_page_become_files()
    {
        var image = $"<img alt=Dot src='data:image/png;base64,{System.Convert.ToBase64String(Photos.Png(2, 2))}'>";
        var site = new ImportedSite().Import(Html, $"== a.html\n<html><title>A</title><p>One {image} and {image}.</p></html>");
        Assert.Equal(2, site.Paths.Count());
        Assert.Matches(@"One !\[Dot\]\(\.\./files/embedded/[0-9a-f]{16}\.png\) and !\[Dot\]", site["pages/a.md"]);
    }

    [Fact]
    public void A_broken_image_is_not_copied()
    {
        var site = new ImportedSite().Import(Html, "== a.html\n<html><title>A</title><p>One <img alt=Dot src=dot.png>.</p></html>\n== dot.png\n\x89PNG\n");
        Assert.Equal(["pages/a.md"], site.Paths);
    }

    [Fact]
    public void What_is_private_is_in_no_file_unless_readers_saw_it()
    {
        var site = new ImportedSite().Import(Html, """
            == a.html
            <html><head><title>A</title><meta name="author" content="secret@private.test"><meta name="date" content="2012-01-01">
            <meta name="ip" content="203.0.113.77"></head><body>
            <!-- hidden@private.test --><script>var token = "ghp_0123456789abcdefghijABCDEFGHIJ012345"</script>
            <form><input type="password" name="p" value="hunter2hunter2"><input type="hidden" value="field@private.test"></form>
            <p>Write to office@seen.test, as all readers could, and wait for the answer that comes by post, in a week or two.</p></body></html>
            """);
        foreach (var hidden in (string[])["secret@private", "203.0.113.77", "hidden@private", "ghp_0123", "hunter2", "field@private"])
            Assert.DoesNotContain(hidden, site.Everything, StringComparison.Ordinal);
        Assert.Contains("office\\@seen.test", site["articles/2012/a.md"], StringComparison.Ordinal);
    }

    private static ImportedSite Mirror() => new ImportedSite().Import(Html, SavedSites.Mirror);

    private static BuiltSite Built(ImportedSite imported)
    {
        var site = TestSite.Of("");
        foreach (var path in imported.Paths) site.With(path, Encoding.UTF8.GetBytes(imported[path]));
        return site.Build();
    }
}
