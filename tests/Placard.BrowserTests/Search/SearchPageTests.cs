using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Search;

/// <summary>Interaction with the search page.</summary>
public class SearchPageTests(BrowserFixture browser)
{
    [Fact]
    public async Task Results_are_announced_and_matches_are_marked()
    {
        await using var reader = await browser.ReaderAsync();
        using var saved = new SavedArchive(PublishedArchive.Sample("search.test", "2026-01-01"));
        var page = (await SearchPage.OpenAsync(reader, saved.UrlOf("search.html"))).Page;
        await page.Locator("#_query").FillAsync("Djibouti");
        await page.Locator("#_status[role=status]").Filter(new() { HasText = "2 results" }).WaitForAsync();
        await page.Locator("#_query").FillAsync("ambassadors");
        Assert.Equal("ambassadors", await page.Locator(".results h2 mark").First.TextContentAsync());
    }

    [Fact]
    public async Task The_URL_holds_the_query_and_its_filters()
    {
        await using var reader = await browser.ReaderAsync();
        using var saved = new SavedArchive(PublishedArchive.Sample("search.test", "2026-01-01"));
        var page = (await SearchPage.OpenAsync(reader, saved.UrlOf("search.html"))).Page;
        await page.Locator("#_query").FillAsync("letter");
        await page.Locator("#_year").SelectOptionAsync("2019");
        await Assertions.Expect(page).ToHaveURLAsync(saved.UrlOf("search.html#q=letter&year=2019"));
        var again = (await SearchPage.OpenAsync(reader, page.Url)).Page;
        await again.Locator(".results a").First.WaitForAsync();
        Assert.Equal("letter", await again.Locator("#_query").InputValueAsync());
        Assert.Equal("2019", await again.Locator("#_year option:checked").TextContentAsync());
    }

    [Fact]
    public async Task Results_can_be_navigated_by_keyboard()
    {
        await using var reader = await browser.ReaderAsync();
        using var saved = new SavedArchive(PublishedArchive.Sample("search.test", "2026-01-01"));
        var page = (await SearchPage.OpenAsync(reader, saved.UrlOf("search.html"))).Page;
        await page.Locator("#_query").FillAsync("letter");
        await page.Locator(".results a").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(await page.Locator(".results a").Nth(1).GetAttributeAsync("href"),
            await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("_query", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Without_scripts_the_page_shows_the_lists_and_no_form()
    {
        await using var reader = await browser.ReaderAsync(withScript: false);
        using var saved = new SavedArchive(PublishedArchive.Sample("search.test", "2026-01-01"));
        var page = await reader.OpenAsync(saved.UrlOf("search.html"));
        Assert.False(await page.Locator("#_search").IsVisibleAsync());
        Assert.True(await page.Locator("noscript p").IsVisibleAsync());
        Assert.True(await page.Locator(".ways a[href='articles/index.html']").IsVisibleAsync());
    }
}
