using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Search;

/// <summary>Search runs in the reader's browser, from a host and from a disk, without external requests.</summary>
public class SearchTests(BrowserFixture browser)
{
    private const string Archive = """
        == archive.yaml
        title: Search
        baseUrl: https://search.test/
        languages: [en, fr, ar]
        == articles/ecole.md
        ---
        title: L’École ouverte
        date: 2020-01-02
        lang: fr
        ---
        Une lettre sur les écoles.
        == articles/book.md
        ---
        title: كِتَابٌ مَفْتُوح
        date: 2020-01-03
        lang: ar
        ---
        نص.
        == articles/ports.md
        ---
        title: Ports
        date: 2020-01-04
        ---
        What was said of ports and trains.
        """;

    public static TheoryData<string, string> Queries => new()
    {
        { "ecole", "L’École ouverte" },
        { "كتاب", "كِتَابٌ مَفْتُوح" },
        { "\"ports and trains\"", "Ports" },
        { "tra*", "Ports" },
    };

    [Theory, MemberData(nameof(Queries))]
    public async Task On_a_host(string query, string title)
    {
        var hosted = browser.Host.Publish(PublishedArchive.Of(TestSite.Of(Archive)));
        await FindAsync(hosted.Archive.Origin, hosted.UrlOf("search.html"), query, title);
    }

    [Theory, MemberData(nameof(Queries))]
    public async Task On_a_disk(string query, string title)
    {
        using var saved = new SavedArchive(PublishedArchive.Of(TestSite.Of(Archive)));
        await FindAsync(saved.Origin, saved.UrlOf("search.html"), query, title);
    }

    [Fact]
    public async Task Without_scripts_the_page_has_no_search_field()
    {
        await using var reader = await browser.ReaderAsync(withScript: false);
        var page = await reader.OpenAsync(browser.Host.Publish(PublishedArchive.Of(TestSite.Of(Archive))).UrlOf("search.html"));
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("noscript .notice")).ToBeVisibleAsync();
        Assert.True(await page.Locator("main section a").CountAsync() > 0);
    }

    private async Task FindAsync(string origin, string url, string query, string title)
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.OpenAsync(url);
        await page.GetByRole(AriaRole.Searchbox).FillAsync(query);
        var hits = page.Locator("#_results li a");
        await Assertions.Expect(hits).ToHaveTextAsync([title]);
        await hits.First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        reader.AssertStayedAt(origin);
    }
}
