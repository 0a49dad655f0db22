using System.Text;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs.Captures;

/// <summary>
/// What readers see of a captured page: its look and its words, in markup that runs nothing, sends nothing and loads nothing but captured files.
/// </summary>
public class SavedPageTests
{
    [Theory]
    [InlineData("<script>alert(1)</script><p>Text", "<p>Text</p>")]
    [InlineData("<p onclick=\"alert(1)\" class=\"a\">Text</p>", "<p class=\"a\">Text</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"java\tscript:alert(1)\" ping=\"https://elsewhere.test/\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"data:text/html,x\">a</a>", "<a>a</a>")]
    [InlineData("<form action=\"https://elsewhere.test/\" method=\"post\"><input name=\"q\"><button>Go</button></form>",
        "<form><input name=\"q\" disabled=\"\" type=\"text\"><button disabled=\"\" type=\"button\">Go</button></form>")]
    [InlineData("<input type=\"hidden\" name=\"token\" value=\"abc\">", "")]
    [InlineData("<input type=\"image\" src=\"https://elsewhere.test/a.png\" alt=\"Send\">", "<input disabled=\"\" type=\"button\" value=\"Send\">")]
    [InlineData("<noscript><p>Text</p></noscript>", "<p>Text</p>")]
    [InlineData("<template><p>Text</p></template>", "")]
    [InlineData("<custom-card><p>Text</p></custom-card>", "<p>Text</p>")]
    [InlineData("<font color=\"red\">Text</font><center>Text</center>", "<font color=\"red\">Text</font><center>Text</center>")]
    [InlineData("<xmp><script>alert(1)</script></xmp>", "<pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>")]
    [InlineData("<!-- a comment --><p>Text</p>", "<p>Text</p>")]
    [InlineData("<p style=\"color:red;behavior:url(x)\">Text</p>", "<p style=\"color:red;\">Text</p>")]
    [InlineData("<p id=\"_placard-bar\" class=\"_placard-bar b\">Text</p>", "<p class=\"b\">Text</p>")]
    [InlineData("<svg viewBox=\"0 0 1 1\" onload=\"alert(1)\"><script>alert(1)</script><path d=\"M0 0\"/><animate attributeName=\"href\"/></svg>",
        "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>")]
    [InlineData("<svg><foreignObject><img src=x onerror=alert(1)></foreignObject><use href=\"data:image/svg+xml,x#a\"/></svg>", "<svg><use></use></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=alert(1)&gt;\">",
        "<style>\n</style>\n<table></table>")]
    public void Active_parts_of_a_page_are_gone(string html, string kept) => Assert.Equal(kept, Body(html));

    [Theory]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=https://elsewhere.test/\">")]
    [InlineData("<base href=\"https://elsewhere.test/\">")]
    [InlineData("<link rel=\"preload\" href=\"a.png\" as=\"image\">")]
    [InlineData("<link rel=\"stylesheet\" href=\"https://elsewhere.test/a.css\">")]
    [InlineData("<link rel=\"dns-prefetch\" href=\"//elsewhere.test/\">")]
    [InlineData("<link rel=\"manifest\" href=\"a.json\">")]
    [InlineData("<script src=\"https://elsewhere.test/a.js\"></script>")]
    public void The_head_asks_for_nothing(string html)
    {
        var page = Built(html + "<title>T</title>").Text("captures/a/index.html");
        Assert.DoesNotContain("elsewhere", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("http-equiv").Length - 1);
        Assert.Equal(1, page.Split("<link").Length - 1);
    }

    [Fact]
    public void The_policy_is_the_first_element_of_the_head()
    {
        var head = Built("<title>T</title>").Page("captures/a/index.html").Head!;
        Assert.Equal("Content-Security-Policy", head.FirstElementChild!.GetAttribute("http-equiv"));
        Assert.StartsWith("default-src 'none'; ", head.FirstElementChild.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void References_lead_to_the_captured_files_and_others_are_marked()
    {
        var site = TestSite.Of("""
            == captures/a/capture.yaml
            title: A
            originalUrl: https://site.example/
            == captures/a/index.html
            <link rel="stylesheet" href="/style.css?ver=2">
            <a href="https://www.site.example/about#team">About</a>
            <a href="?p=5">Five</a>
            <a href="/lost">Lost</a>
            <a href="about.html?from=home">About again</a>
            <a href="https://elsewhere.test/">Elsewhere</a>
            <a href="mailto:office@site.example">Write</a>
            <img src="http://site.example/a.gif" srcset="a.gif 1x, lost.gif 2x" alt="A">
            <img src="lost.png" alt="Lost picture">
            <img src="https://tracker.test/1.gif" width="1" height="1">
            <iframe src="about.html" title="Frame"></iframe>
            == captures/a/about.html
            About
            == captures/a/index.html?p=5
            <p>Five</p>
            == captures/a/style.css
            body { background: url(a.gif) }
            """).With("captures/a/a.gif", [.. "GIF89a"u8]).Build().WithoutDiagnostics();

        var five = Assert.Single(site.Files.Keys, path => path.Contains("p=5", StringComparison.Ordinal));
        var page = site.Page("captures/a/index.html");
        Assert.Equal(["../../assets/capture.css", "style.css"], page.QuerySelectorAll("link").Select(link => link.GetAttribute("href")));
        Assert.Equal(["about.html#team", five["captures/a/".Length..].Replace("=", "%3D", StringComparison.Ordinal), null, "about.html",
            "https://elsewhere.test/",
            "mailto:office@site.example", "about.html"], page.QuerySelectorAll("a:not(._placard-about)").Select(link => link.GetAttribute("href")));
        Assert.Equal("Not in this copy: site.example/lost", page.QuerySelector("a._placard-missing")!.GetAttribute("title"));
        var images = page.QuerySelectorAll("img");
        Assert.Equal(["a.gif", "../../assets/missing.svg"], images.Select(image => image.GetAttribute("src")));
        Assert.Equal("a.gif 1x", images[0].GetAttribute("srcset"));
        Assert.Equal("Not in this copy: Lost picture", images[1].GetAttribute("alt"));
        Assert.Equal("A frame stood here: Frame", page.QuerySelector("._placard-frame")!.TextContent);
        Assert.Equal("body{background:url(\"a.gif\");}\n", site.Text("captures/a/style.css"));
    }

    [Fact]
    public void A_bar_says_what_the_page_is_and_leads_to_the_card()
    {
        var site = TestSite.Of("""
            == captures/a/capture.yaml
            title: A
            originalUrl: https://site.example/
            captured: 2019-05-01
            lang: ar
            == captures/a/team/index.html
            <p>Text
            """).Build().WithoutDiagnostics();
        var bar = site.Page("captures/a/team/index.html").Body!.FirstElementChild!;
        Assert.Equal(("ar", "rtl"), (bar.GetAttribute("lang"), bar.GetAttribute("dir")));
        Assert.Equal("2019-05-01", bar.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("site.example/team/", bar.QuerySelector("bdi")!.TextContent);
        Assert.Equal("../../../captures/a.html", Assert.Single(bar.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Theory]
    [InlineData("status: \"200\"\n  checked: 2020-01-01", true)]
    [InlineData("status: \"404\"\n  checked: 2020-01-03\n  failedOn: [2020-01-01, 2020-01-02, 2020-01-03]", false)]
    public void The_live_page_is_a_link_only_where_it_is_known_to_be_alive(string state, bool isLink)
    {
        var site = TestSite.Of($"""
            == links.lock.yaml
            https://site.example/:
              {state}
            == captures/a/capture.yaml
            title: A
            originalUrl: https://site.example/
            == captures/a/index.html
            <p>Text
            """).Build();
        Assert.Equal(isLink, site.Page("captures/a/index.html").QuerySelector("._placard-bar bdi a") is not null);
    }

    [Fact]
    public void Only_types_that_are_recognised_by_their_bytes_are_published()
    {
        var site = TestSite.Of("""
            == captures/a/capture.yaml
            title: A
            == captures/a/index.html
            <p>Text
            == captures/a/script.js
            alert(1)
            == captures/a/page.php
            <html><p>A page
            == captures/a/code.php
            <?php phpinfo();
            == captures/a/fake.png
            <script>alert(1)</script>
            == captures/a/data.json
            {}
            == captures/a/drawing.svg
            <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><path d="M0 0"/></svg>
            """).With("captures/a/report", [.. "%PDF-1.4"u8]).Build().WithoutDiagnostics();
        Assert.Equal(["captures/a/drawing.svg", "captures/a/fake.png.html", "captures/a/index.html", "captures/a/page.php.html", "captures/a/report.pdf"],
            site.Files.Keys.Where(path => path.StartsWith("captures/a/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("onload", site.Text("captures/a/drawing.svg"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", site.Text("captures/a/fake.png.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Old_pages_keep_the_mode_in_which_browsers_lay_them_out()
    {
        Assert.StartsWith("<html>", Built("<p>T").Text("captures/a/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>\n<html", Built("<!DOCTYPE html><p>T").Text("captures/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_frames_becomes_links_to_their_pages()
    {
        var page = TestSite.Of("""
            == captures/a/capture.yaml
            title: A
            == captures/a/index.html
            <frameset cols="1,2"><frame src="menu.html" title="Menu"><noframes>Text</noframes></frameset>
            == captures/a/menu.html
            Menu
            """).Build().WithoutDiagnostics().Page("captures/a/index.html");
        Assert.Equal("menu.html", page.QuerySelector("._placard-frame a")!.GetAttribute("href"));
        Assert.EndsWith("Text", page.Body!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 5_000)]
    [InlineData("<font size=1><!--</font>-->", 2_000)]
    [InlineData("<table><tr><td>", 3_000)]
    public void Of_a_page_that_is_too_complex_the_text_is_shown(string piece, int times)
    {
        var page = Built(string.Concat(Enumerable.Repeat(piece, times)) + string.Concat(Enumerable.Repeat("<p>Words", 2_000))).Page("captures/a/index.html");
        Assert.Contains("Words Words", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("._placard-bar"));
        Assert.InRange(page.All.Length, 10, 30);
    }

    [Fact]
    public void What_was_rendered_is_rendered_again_as_it_is()
    {
        var once = Body("<pre>\n\n a</pre><textarea>\n&lt;b&gt;</textarea><p>1<table><td>2</table><b><i>3</b>4</i>&nbsp;<img src=data:image/png,x alt=\"`\">");
        Assert.Equal(once, Body(once));
    }

    private static string Body(string html)
    {
        var text = Built("<!DOCTYPE html><body>" + html).Text("captures/a/index.html");
        var start = text.IndexOf("</aside>\n", StringComparison.Ordinal) + "</aside>\n".Length;
        return text[start..text.IndexOf("\n</body>", StringComparison.Ordinal)].TrimEnd('\n');
    }

    private static BuiltSite Built(string html) =>
        TestSite.Of("== captures/a/capture.yaml\ntitle: A\n").With("captures/a/index.html", Encoding.UTF8.GetBytes(html)).Build().WithoutDiagnostics();
}
