using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Accessibility;

/// <summary>axe finds nothing against WCAG 2.0 to 2.2, A and AA, on any kind of page, in either scheme of colours, on a phone and on a desk.</summary>
public class AxeTests(BrowserFixture browser)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static TheoryData<string, int, ColorScheme> Situations =>
        [.. from name in EveryPage.Names.Select(row => row.Data) from width in new[] { 320, 1280 } from colours in new[] { ColorScheme.Light, ColorScheme.Dark }
         where width == 320 || name is "sample" or "actions" // What differs by language is words and direction, which are tightest on a phone.
         select (name, width, colours)];

    [Theory, MemberData(nameof(Situations))]
    public async Task Nothing_is_found(string archive, int width, ColorScheme colours)
    {
        await using var reader = await browser.ReaderAsync(colours: colours, width: width, day: EveryPage.Day(archive));
        var hosted = EveryPage.Publish(browser, archive);
        var page = await reader.NewPageAsync();
        var found = new List<string>();
        foreach (var path in EveryPage.Of(hosted, archive))
        {
            await page.GotoAsync(hosted.Address(path));
            if (path.Contains("#q=", StringComparison.Ordinal)) await Assertions.Expect(page.Locator(".results mark").First).ToBeVisibleAsync();
            if (path.EndsWith("-open.html", StringComparison.Ordinal)) await Assertions.Expect(page.Locator("form")).ToBeVisibleAsync();
            found.AddRange((await Axe.ViolationsAsync(page, Rules)).Select(violation => $"{page.Url} {violation}"));
        }
        Nothing.In(found);
    }

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.SetContentAsync("<!doctype html><html lang=en><title>T</title><main><h1>H</h1><p style='color: #999'>Faint</p><input></main>");
        Assert.Equal(["color-contrast", "label"], (await Axe.ViolationsAsync(page, Rules)).Select(violation => violation.Split(' ')[0]).Order(StringComparer.Ordinal));
    }
}
