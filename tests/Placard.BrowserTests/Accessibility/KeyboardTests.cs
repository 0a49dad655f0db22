using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Accessibility;

/// <summary>By keyboard every control is reached in reading order, with visible focus.</summary>
public class KeyboardTests(BrowserFixture browser)
{
    private const string Prepare = """
        () => {
            const focusable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
            window.controls = [...document.querySelectorAll(focusable)].filter(control => !control.closest('.trap') && control.checkVisibility());
            return controls.length;
        }
        """;

    private const string FocusState = """
        () => {
            const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
            return { index: controls.indexOf(document.activeElement), isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, html: document.activeElement.outerHTML.slice(0, 100) };
        }
        """;

    public static TheoryData<string> ActionPages =>
        ["letter-open", "petition-open", "contact-open", "letter-closed", "رسالة", "petition-open/thanks", "letter-open/letters"];

    [Theory, MemberData(nameof(ActionPages))]
    public async Task Every_control_is_reached_in_order_with_visible_focus(string name)
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf($"actions/{name}.html"));
        var count = await page.EvaluateAsync<int>(Prepare);
        var reached = new List<int>();
        while (reached.Count < count)
        {
            await page.Keyboard.PressAsync("Tab");
            var here = await page.EvaluateAsync<FocusedControl>(FocusState);
            if (reached.Count > 0 && here.Index == reached[^1]) continue; // The parts of a date.
            Assert.True(here.Index == reached.Count, $"After {reached.Count} of {count} controls the keyboard is at {here.Html}");
            Assert.True(here.IsSeen, $"Nothing shows that the keyboard is at {here.Html}");
            reached.Add(here.Index);
        }
    }

    [Fact]
    public async Task The_honeypot_is_neither_focusable_nor_announced()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/petition-open.html"));
        var tools = await reader.Context.NewCDPSessionAsync(page);
        var tree = (await tools.SendAsync("Accessibility.getFullAXTree"))!.Value.GetProperty("nodes").EnumerateArray()
            .Where(node => !node.GetProperty("ignored").GetBoolean()).Select(node => node.ToString()).ToList();
        var question = (await page.Locator(".trap label").TextContentAsync())!.Trim();

        Assert.Contains(tree, node => node.Contains("Your town", StringComparison.Ordinal));
        Assert.DoesNotContain(tree, node => node.Contains(question, StringComparison.Ordinal));
        Assert.Equal("-1", await page.Locator(".trap input").GetAttributeAsync("tabindex"));
        Assert.True((await page.Locator(".trap").BoundingBoxAsync())!.X < 0);
    }

    private sealed record FocusedControl
    {
        public int Index { get; init; }

        public bool IsSeen { get; init; }

        public string Html { get; init; } = "";
    }
}
