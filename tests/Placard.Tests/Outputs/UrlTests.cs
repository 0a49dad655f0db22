using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>No two files are published at one URL; the report names the place where another URL is to be written.</summary>
public class UrlTests
{
    [Fact]
    public void Of_two_pages_the_one_with_a_permalink_is_asked_to_move() => Expect("""
        == articles/first.md
        ---
        title: First
        date: 2020-01-01
        permalink: articles/2020/second.html
        ---
        First.
        == articles/second.md
        ---
        title: Second
        date: 2020-01-01
        ---
        Second.
        """, "input/articles/first.md:4:12: error PLC1301: The address articles/2020/second.html is taken: input/articles/second.md claims it too. Give one of the two another `slug` or `permalink`.");

    [Theory]
    [InlineData("manifest-sha256.txt")]
    [InlineData("feed.xml")]
    [InlineData("README.txt")]
    [InlineData("index.html")]
    [InlineData("years/2020.html")]
    [InlineData("data/articles.csv")]
    [InlineData("404.html")]
    public void A_permalink_where_Placard_publishes_a_file_of_its_own_names_both(string url)
    {
        var site = TestSite.Of($"""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            ---
            A.
            == pages/taken.md
            ---
            title: Taken
            permalink: {url}
            ---
            Text.
            """).Build();
        Assert.Equal([$"input/pages/taken.md:3:12: error PLC1301: The address {url} is taken: Placard's own file {url} claims it too. Give one of the two another `slug` or `permalink`."], site.Messages);
    }

    [Fact]
    public void A_page_below_a_file_of_Placard_s_own_is_reported() => Expect("""
        == pages/taken.md
        ---
        title: Taken
        permalink: feed.xml/page.html
        ---
        Text.
        """, "input/pages/taken.md:3:12: error PLC1304: The address feed.xml/page.html lies below feed.xml, which Placard's own file feed.xml claims as a file. Give one of the two another `slug` or `permalink`.");

    [Fact]
    public void A_former_URL_that_is_in_use_is_reported_where_it_is_written() => Expect("""
        == pages/about.md
        ---
        title: About
        aliases: [index.html]
        ---
        Text.
        """, "input/pages/about.md:3:11: error PLC1301: The address index.html is taken: Placard's own file index.html claims it too. Give one of the two another `slug` or `permalink`.");

    [Fact]
    public void A_link_may_lead_to_any_published_file()
    {
        var page = TestSite.Of("""
            == pages/verify.md
            ---
            title: Verify
            ---
            [Manifest](/manifest-sha256.txt), [feed](/feed.xml), [data](/archive.json), [map](/sitemap.xml), [home](/index.html).
            """).Build().WithoutDiagnostics().Page("verify.html");
        Assert.Equal(["manifest-sha256.txt", "feed.xml", "archive.json", "sitemap.xml", "index.html"],
            page.QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void A_link_to_a_manifest_that_is_left_out_is_reported() => Expect("""
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        omit: [manifest]
        == pages/verify.md
        ---
        title: Verify
        ---
        [Manifest](/manifest-sha256.txt)
        """, "input/pages/verify.md:4:1: error PLC1202: There is no file `/manifest-sha256.txt`. A path counts from the folder of the file that names it.");

    [Fact]
    public void Saved_sites_can_not_be_left_out()
    {
        var site = TestSite.Of("""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            omit: [captures]
            """).Build();
        Assert.StartsWith("input/archive.yaml:3:8: error PLC1801: There is no output `captures` to leave out.", Assert.Single(site.Messages),
            StringComparison.Ordinal);
    }

    private static void Expect(string archive, string message) => Assert.Equal([message], TestSite.Of(archive).Build().Messages);
}
