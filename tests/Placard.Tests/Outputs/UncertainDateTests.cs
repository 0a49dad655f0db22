using System.Text.Json;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>What the outputs for programs say of a date of which less than a day is known.</summary>
public class UncertainDateTests
{
    [Theory]
    [InlineData("2019-05", "2019-05", "2019-05", "2019/05")]
    [InlineData("2019", "2019", "2019", "2019")]
    [InlineData("2019-05~", null, "2019-05~", null)]
    [InlineData("../2019-05-18", null, "../2019-05-18", null)]
    [InlineData("2019-05-18", "2019-05-18", "2019-05-18", "2019/05/18")]
    public void The_head_of_a_page(string date, string? iso, string dublinCore, string? scholar)
    {
        var site = Article(date).Build().WithoutDiagnostics();
        var page = site.Page("articles/2019/a.html");
        Assert.Equal(iso, page.QuerySelector("meta[property='article:published_time']")?.GetAttribute("content"));
        Assert.Equal(dublinCore, page.QuerySelector("meta[name='DC.date']")!.GetAttribute("content"));
        Assert.Equal(scholar, page.QuerySelector("meta[name='citation_publication_date']")?.GetAttribute("content"));
        Assert.Equal(iso, JsonLd(site, "articles/2019/a.html", "datePublished"));
        Assert.Equal(iso is not null, site.Text("sitemap.xml").Contains($"<lastmod>{iso}</lastmod>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2019-05", "2019-06-01T00:00:00Z")]
    [InlineData("2019?", "2020-01-01T00:00:00Z")]
    [InlineData("../2019-05-18", "2019-05-19T00:00:00Z")]
    [InlineData("2026", "2026-01-01T00:00:00Z")]
    public void Feeds_have_no_date_of_publication(string date, string updated)
    {
        var site = Article(date).Build().WithoutDiagnostics();
        Assert.DoesNotContain("pubDate", site.Text("rss.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("<published>", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("date_published", site.Text("feed.json"), StringComparison.Ordinal);
        Assert.Equal(3, site.Text("feed.xml").Split($"<updated>{updated}</updated>").Length);
    }

    [Fact]
    public void A_feed_takes_the_last_change_where_it_is_given()
    {
        var site = Article("2019\nupdated: 2024-03-01").Build().WithoutDiagnostics();
        Assert.Contains("<updated>2024-03-01T00:00:00Z</updated>", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-05", "2019-07", "2019-05/2019-07")]
    [InlineData("../2019-05-18", "2019", "../2019")]
    [InlineData("2019-05/2019-06", "2019-08/2019-09", "2019-05/2019-09")]
    [InlineData("2019", null, "2019/..")]
    [InlineData("2019~", "2020", null)]
    [InlineData("2019", "2020?", null)]
    [InlineData("201X", "2020", null)]
    public void A_campaign_covers_what_ISO_8601_can_say(string start, string? end, string? coverage)
    {
        var site = TestSite.Of($"== campaigns/c.md\n---\ntitle: C\nstart: {start}\n{(end is null ? "" : $"end: {end}\n")}---\nText.\n").Build();
        Assert.Equal(coverage, JsonLd(site, "campaigns/c.html", "temporalCoverage"));
    }

    [Theory]
    [InlineData("2019-05", "2019-05", null)]
    [InlineData("2019-05-03/2019-05-05", "2019-05-03", "2019-05-05")]
    [InlineData("2019-05~/2019-06", null, null)]
    [InlineData("../2019", null, null)]
    public void An_event_of_several_days_has_both(string date, string? start, string? end)
    {
        var site = Article(date + "\nkind: event").Build();
        using var json = JsonDocument.Parse(site.Page("articles/2019/a.html").QuerySelector("script[type='application/ld+json']")!.TextContent);
        var about = json.RootElement.GetProperty("about");
        Assert.Equal((start, end), (Optional(about, "startDate"), Optional(about, "endDate")));
    }

    [Fact]
    public void Data_has_the_date_as_written_and_its_bounds()
    {
        var site = Article("../2019-05").Build();
        Assert.StartsWith("date,title,kind,lang,campaigns,tags,authors,summary,url,source,archivedUrl,dateEarliest,dateLatest\r\n../2019-05,A,",
            site.Text("data/articles.csv"), StringComparison.Ordinal);
        Assert.EndsWith(",,2019-05-31\r\n", site.Text("data/articles.csv"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(site.Text("archive.json"));
        var article = json.RootElement.GetProperty("articles")[0];
        Assert.Equal(("../2019-05", null, "2019-05-31"), (Optional(article, "date"), Optional(article, "dateEarliest"), Optional(article, "dateLatest")));
    }

    [Fact]
    public void Lists_take_the_year_and_the_month_that_are_known()
    {
        var site = TestSite.Of(string.Concat(new[] { "2019-05", "2019-06~", "2019", "201X" }
            .Select((date, i) => $"== articles/a{i}.md\n---\ntitle: T{i}\ndate: {date}\n---\nText.\n"))).Build().WithoutDiagnostics();
        Assert.Equal(["T1", "T0", "T2"], Titles(site, "years/2019.html"));
        Assert.Equal(["T0"], Titles(site, "years/2019-05.html"));
        Assert.Equal(["T1"], Titles(site, "years/2019-06.html"));
        Assert.False(site.Files.ContainsKey("years/2019-01.html"));
        Assert.Equal(["T3"], Titles(site, "years/2010-2019.html"));
        Assert.Equal("2010–2019", site.Page("years/2010-2019.html").QuerySelector("h1")!.TextContent);
        Assert.Contains("\"2019\",\"2010–2019\"", site.Text("search/archive.js").Replace("\\u2013", "–", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Titles(BuiltSite site, string path) =>
        site.Page(path).QuerySelectorAll("li.card h2").Select(title => title.TextContent);

    private static TestSite Article(string date) => TestSite.Of($"== articles/a.md\n---\ntitle: A\ndate: {date}\n---\nText.\n");

    private static string? JsonLd(BuiltSite site, string path, string property)
    {
        using var json = JsonDocument.Parse(site.Page(path).QuerySelector("script[type='application/ld+json']")!.TextContent);
        return Optional(json.RootElement, property);
    }

    private static string? Optional(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString() : null;
}
