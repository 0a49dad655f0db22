using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Accessibility;

/// <summary>axe finds no violation of WCAG 2.0 to 2.2, levels A and AA, on any kind of page, in both colour schemes, on a phone and on a desktop.</summary>
public class AxeTests(BrowserFixture browser)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static TheoryData<string, int> Situations =>
        [.. from name in EveryPage.Names.Select(row => row.Data) from width in new[] { 320, 1280 }
         where width == 320 || name is "sample" or "actions" or "copies" // Languages differ in text and direction, which are tightest on a phone.
         select (name, width)];

    [Theory, MemberData(nameof(Situations))]
    public async Task No_violations_are_found(string archive, int width)
    {
        await using var reader = await browser.ReaderAsync(width: width, day: EveryPage.Day(archive));
        var hosted = EveryPage.Publish(browser, archive);
        var page = await reader.NewPageAsync();
        var found = new List<string>();
        foreach (var path in EveryPage.Of(hosted, archive))
        {
            await page.GotoAsync(hosted.UrlOf(path));
            if (path.Contains("#q=", StringComparison.Ordinal)) await Assertions.Expect(page.Locator(".results mark").First).ToBeVisibleAsync();
            if (path.EndsWith("-open.html", StringComparison.Ordinal)) await Assertions.Expect(page.Locator("form")).ToBeVisibleAsync();
            foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
                found.AddRange((await Axe.ViolationsAsync(page, colours, Rules)).Select(violation => $"{page.Url} {colours} {violation}"));
        }
        Nothing.In(found);
    }

    [Theory, InlineData(ColorScheme.Light, ColorScheme.Dark), InlineData(ColorScheme.Dark, ColorScheme.Light)]
    public async Task A_planted_violation_is_found_only_in_the_colour_scheme_that_has_it(ColorScheme with, ColorScheme without)
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.SetContentAsync($"<!doctype html><html lang=en><title>T</title><style>@media (prefers-color-scheme: {with.ToString().ToLowerInvariant()}) {{ p {{ color: #999 }} }}</style><main><h1>H</h1><p>Faint</p><input></main>");
        Assert.Equal(["color-contrast", "label"], await BrokenRulesAsync(page, with));
        Assert.Equal(["label"], await BrokenRulesAsync(page, without));
    }

    private static async Task<IEnumerable<string>> BrokenRulesAsync(IPage page, ColorScheme colours) =>
        (await Axe.ViolationsAsync(page, colours, Rules)).Select(violation => violation.Split(' ')[0]).Order(StringComparer.Ordinal);
}
