using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Accessibility;

/// <summary>At 320 pixels, which is also a desktop window at 400 % zoom, no page scrolls horizontally (WCAG 1.4.10).</summary>
public class ReflowTests(BrowserFixture browser)
{
    private const string WiderThanTheWindow = """
        () => document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll('body *')]
            .filter(element => element.getBoundingClientRect().right > 320 || element.getBoundingClientRect().left < 0)
            .map(element => `${location.pathname} ${element.outerHTML.slice(0, 120)}`)
        """;

    [Theory, MemberData(nameof(EveryPage.Names), MemberType = typeof(EveryPage))]
    public async Task Nothing_is_wider_than_320_pixels(string archive)
    {
        await using var reader = await browser.ReaderAsync(width: 320, day: EveryPage.Day(archive));
        var hosted = EveryPage.Publish(browser, archive);
        var page = await reader.NewPageAsync();
        var wide = new List<string>();
        foreach (var path in EveryPage.Of(hosted, archive))
        {
            await page.GotoAsync(hosted.UrlOf(path));
            wide.AddRange(await page.EvaluateAsync<string[]>(WiderThanTheWindow));
        }
        Nothing.In(wide);
    }
}
