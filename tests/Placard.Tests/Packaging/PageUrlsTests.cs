using System.Buffers;
using System.Text;
using Placard.Packaging.Html;

namespace Placard.Tests.Packaging;

/// <summary>URLs in pages: which of them name files of the archive, and how they are made absolute.</summary>
public class PageUrlsTests
{
    private static readonly PageUrls Urls = new("https://archive.test/kept/");

    [Theory]
    [InlineData("<a href=\"b.html\">", "<a href=\"https://archive.test/kept/a/b.html\">")]
    [InlineData("<a href=\"b.html?x=1&amp;y=2#c\">", "<a href=\"https://archive.test/kept/a/b.html?x=1&amp;y=2#c\">")]
    [InlineData("<a href='../b.html'>", "<a href='https://archive.test/kept/b.html'>")]
    [InlineData("<A HREF=b.html>", "<A HREF=https://archive.test/kept/a/b.html>")]
    [InlineData("<a href=\"../index.html\">", "<a href=\"https://archive.test/kept/\">")]
    [InlineData("<a href=\"../\">", "<a href=\"https://archive.test/kept/\">")]
    [InlineData("<a href=\"%D8%B1.html\">", "<a href=\"https://archive.test/kept/a/%D8%B1.html\">")]
    [InlineData("<img srcset=\"in.png 1x, out.png 2x\">", "<img srcset=\"in.png 1x, https://archive.test/kept/a/out.png 2x\">")]
    [InlineData("<img srcset=\"o.png 1x, o.png.png 2x\">", "<img srcset=\"https://archive.test/kept/a/o.png 1x, https://archive.test/kept/a/o.png.png 2x\">")]
    public void Of_files_outside_they_become_absolute(string html, string expected) => Assert.Equal(expected, Absolute(html));

    [Theory]
    [InlineData("<a href=\"in.html#c\">"), InlineData("<a href=\"../a/in.html\">"), InlineData("<img src=\"in.png\">")]
    [InlineData("<a href=\"#c\">"), InlineData("<a href=\"?x\">"), InlineData("<a href=\"\">"), InlineData("<a href>"), InlineData("<a href=>")]
    [InlineData("<a href=\"https://other.test/\">"), InlineData("<a href=\"//other.test/\">"), InlineData("<a href=\"mailto:a@b.test\">")]
    [InlineData("<a href=\"../../../outside.html\">"), InlineData("<img src=\"data:image/png;base64,AA==\">")]
    [InlineData("<p title=\"b.html\">a href=\"b.html\"</p>"), InlineData("<!-- <a href=\"b.html\"> -->"), InlineData("<!doctype html><p>1 < 2 <")]
    [InlineData("<script>'<a href=\"b.html\">'</script>"), InlineData("<title><a href=\"b.html\"></title>"), InlineData("<script>'</scrip' <a href=\"b\">")]
    [InlineData("<a href=\"b.html"), InlineData("<a href"), InlineData("</a href=\"b.html\">")]
    public void Everything_else_stays_as_it_is(string html) => Assert.Equal(html, Absolute(html));

    [Fact]
    public void A_page_needs_what_it_shows_and_the_files_that_it_links() => Assert.Equal(
        ["a/style.css", "files/p.png", "files/p-480.png", "captures/old/index.html", "files/letter.pdf"],
        Urls.NeededBy("a/in.html", """
            <link rel="canonical" href="https://archive.test/kept/a/in.html"><link rel="alternate" href="feed.xml"><link rel="stylesheet" href="style.css">
            <img src="../files/p.png" srcset="../files/p-480.png 480w"><iframe src="../captures/old/index.html"></iframe>
            <a href="../files/letter.pdf">Letter</a><a href="other.html">Other</a><form action="search.html"></form>
            """u8));

    [Fact]
    public void No_page_is_changed_where_everything_is_inside() =>
        Property.Holds(Property.Text("<>/=\"' a!-href&;#", 0, 60), html => Assert.Equal(html, Absolute(html, everything: true)));

    private static string Absolute(string html, bool everything = false)
    {
        var to = new ArrayBufferWriter<byte>();
        var bytes = Encoding.UTF8.GetBytes(html);
        Urls.WriteAbsolute("a/in.html", bytes, everything ? new Everything() : new HashSet<string>(["a/in.html", "a/in.png"]), to);
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }

    private sealed class Everything : HashSet<string>, IReadOnlySet<string>
    {
        bool IReadOnlySet<string>.Contains(string item) => true;
    }
}
