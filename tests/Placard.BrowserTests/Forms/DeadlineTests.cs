using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>A page that was built while its action was open closes itself after its last day, 1 February 2026.</summary>
public class DeadlineTests(BrowserFixture browser)
{
    private static readonly string[] Live = ["form", "a[href^='mailto:']", ".send", "a.button"];

    [Fact]
    public async Task On_its_last_day_an_action_is_open()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await OpenAtAsync(reader, "2026-02-01T23:59:00Z");
        foreach (var part in Live) await Assertions.Expect(page.Locator(part).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-when-closed]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task After_its_last_day_it_is_closed()
    {
        await using var reader = await browser.ReaderAsync();
        await AssertClosedAsync(await OpenAtAsync(reader, "2035-06-01T12:00:00Z"));
    }

    [Fact]
    public async Task An_open_page_closes_when_the_day_ends()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await OpenAtAsync(reader, "2026-02-01T23:59:00Z");
        await page.Clock.RunForAsync(120_000);
        await AssertClosedAsync(page);
    }

    [Fact]
    public async Task Without_scripts_it_shows_the_deadline()
    {
        await using var reader = await browser.ReaderAsync(withScript: false);
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        await Assertions.Expect(page.Locator("header.title time[datetime='2026-02-01']")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAtAsync(Reader reader, string time)
    {
        var page = await reader.NewPageAsync();
        await page.Clock.InstallAsync(new ClockInstallOptions { Time = time });
        await page.GotoAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        return page;
    }

    private static async Task AssertClosedAsync(IPage page)
    {
        foreach (var part in Live) await Assertions.Expect(page.Locator(part)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-when-closed]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("article")).ToHaveClassAsync("closed");
    }
}
