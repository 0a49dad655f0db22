using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Placard.BrowserTests.Accessibility;

/// <summary>Runs axe in a page and brings back nothing but what it found. Frames are left out: they hold saved sites, in which no script may run.</summary>
public static class Axe
{
    private const string Run = """
        async tags => {
            const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'], iframes: false });
            return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} ${help}: ${html}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>What breaks rules of those tags: the rule, what it asks for, and the element.</returns>
    public static async Task<string[]> ViolationsAsync(IPage page, ColorScheme colours, params string[] tags)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colours });
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, tags);
    }
}
