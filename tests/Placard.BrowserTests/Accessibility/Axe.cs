using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Placard.BrowserTests.Accessibility;

/// <summary>Runs axe in a page. Frames are excluded: they contain captures, in which scripts must not run.</summary>
public static class Axe
{
    private const string Run = """
        async tags => {
            const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'], iframes: false });
            return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} ${help}: ${html}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>The violations of rules with these tags: the rule, its requirement, and the element.</returns>
    public static async Task<string[]> ViolationsAsync(IPage page, ColorScheme colours, params string[] tags)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colours });
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, tags);
    }
}
