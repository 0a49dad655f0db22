using System.Xml.Linq;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

public class SitemapTests
{
    private static readonly BuiltSite Site = TestSite.Of("""
        == articles/updated.md
        ---
        title: Updated
        date: 2020-06-17
        updated: 2021-01-02
        ---
        Text.
        == articles/once.md
        ---
        title: Once
        date: 2020-06-18T09:30:00+02:00
        ---
        Text.
        == articles/about-then.md
        ---
        title: About then
        date: 2019~
        ---
        Text.
        == articles/that-month.md
        ---
        title: That month
        date: 2019-05
        ---
        Text.
        == pages/about.md
        ---
        title: About
        ---
        Text.
        """).Build().WithoutDiagnostics();

    [Theory]
    [InlineData("articles/2020/updated.html", "2021-01-02")]
    [InlineData("articles/2020/once.html", "2020-06-18T09:30:00+02:00")]
    [InlineData("articles/2019/that-month.html", "2019-05")]
    [InlineData("articles/2019/about-then.html", null)]
    [InlineData("about.html", null)]
    [InlineData("articles/index.html", null)]
    public void A_page_was_last_changed_when_it_was_updated_or_else_published(string page, string? modified)
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var url = XDocument.Parse(Site.Text("sitemap.xml")).Root!.Elements(map + "url").Single(url => url.Element(map + "loc")!.Value == CanonicalOf(page));
        Assert.Equal(modified, url.Element(map + "lastmod")?.Value);
    }

    private static string CanonicalOf(string page) => Site.Page(page).QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
}
