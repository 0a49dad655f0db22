using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>A letter to 192 targets: the page stays short, and a reader finds one of them by name, or by group without the page's script.</summary>
public class ManyTargetsTests(BrowserFixture browser)
{
    private const int Targets = 192;

    private const int Screen = 780;

    private static string Paragraph => string.Concat(Enumerable.Repeat("A sentence of a letter that somebody may change. ", 5));

    private HostedArchive Publish(string host, string letter, string keys = "") => browser.Host.Publish(PublishedArchive.Of(TestSite.Of($$"""
        == archive.yaml
        title: Archive
        baseUrl: https://{{host}}/
        handler: { type: formspree, id: abc }
        privacy: { controller: A society, purpose: To deliver letters, recipient: Its office, retention: Six months, contact: office@archive.test }
        == actions/act.md
        ---
        title: Letter to all ambassadors at the United Nations
        summary: In June the assembly votes. Ask its members to vote against the bid, in words of your own.
        kind: letter
        subject: The subject
        targetsFile: targets.csv
        {{keys}}
        fields: [{ name: town, label: Town, autocomplete: address-level2 }]
        ---
        What it is about.

        ## Letter

        Dear [salutation],

        {{letter}}

        [your name]
        == actions/targets.csv
        name,role,organisation,country,email,salutation
        {{string.Concat(Enumerable.Range(1, Targets).Select(n => $"Délégué {n},Representative,Mission of Land {n},Land {n},m{n}@un.test,Excellency {n}\n"))}}
        """)));

    [Theory, InlineData(true, 360), InlineData(false, 360), InlineData(true, 1280), InlineData(false, 1280)]
    public async Task The_page_has_at_most_six_screens(bool withScript, int width)
    {
        await using var reader = await browser.ReaderAsync(withScript, width);
        var page = await reader.NewPageAsync();
        await page.SetViewportSizeAsync(width, Screen);
        var archive = Publish($"screens-{width}-{withScript.ToString().ToLowerInvariant()}.test", Paragraph + "\n\n" + Paragraph);
        await page.GotoAsync(archive.UrlOf("actions/act.html"));
        var metrics = await (await reader.Context.NewCDPSessionAsync(page)).SendAsync("Page.getLayoutMetrics");
        var height = metrics!.Value.GetProperty("cssContentSize").GetProperty("height").GetDouble();
        Assert.InRange(height / Screen, 1, 6);
    }

    [Fact]
    public async Task One_is_found_by_keyboard_and_gets_the_letter_as_it_stands()
    {
        await using var reader = await browser.ReaderAsync(width: 360);
        var page = await reader.OpenAsync(Publish("find.test", Paragraph).UrlOf("actions/act.html"));
        await page.FillAsync("#_text", "Dear [salutation], my own words.");
        await page.FocusAsync("[data-find] input");
        await page.Keyboard.TypeAsync("delegue LAND 19");
        await Assertions.Expect(page.Locator("[data-found] a")).ToHaveTextAsync(["Délégué 19", "Délégué 119", "Délégué 190", "Délégué 191", "Délégué 192"]);
        await page.Keyboard.TypeAsync("1");
        await page.Keyboard.PressAsync("Enter");
        Assert.StartsWith("mailto:m191@un.test?subject=The%20subject&body=Dear%20Excellency%20191%2C%20my%20own%20words.",
            await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"), StringComparison.Ordinal);
        await page.FocusAsync("[data-find] input");
        await page.Keyboard.TypeAsync("x");
        await Assertions.Expect(page.Locator("[data-find] [role=status]")).ToHaveTextAsync("Nobody here is called so.");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Without_scripts_each_is_in_a_group_that_opens_by_keyboard()
    {
        await using var reader = await browser.ReaderAsync(withScript: false, width: 360);
        var page = await reader.OpenAsync(Publish("groups.test", Paragraph).UrlOf("actions/act.html"));
        await Assertions.Expect(page.Locator("[data-find]")).ToBeHiddenAsync();
        await page.FocusAsync("details.group > summary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".group .group > summary").First).ToHaveTextAsync("Land 1 – Land 24 24");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("mailto:m1@un.test?subject=The%20subject&body=Dear%20Excellency%201%2C",
            await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_blind_copy_none_is_in_sight_of_another_also_in_an_edited_letter()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.OpenAsync(Publish("bcc.test", Paragraph, "mailTo: bcc").UrlOf("actions/act.html"));
        const string urls = "links => links.map((link) => link.getAttribute('href'))";
        var links = page.Locator("[data-letter]");
        var before = await links.EvaluateAllAsync<string[]>(urls);
        await page.FillAsync("#_text", "My own words, [target name].");
        var after = await links.EvaluateAllAsync<string[]>(urls);
        Assert.All(before.Concat(after), url => Assert.StartsWith("mailto:?subject=The%20subject&bcc=m", url, StringComparison.Ordinal));
        Assert.All(after, url => Assert.Contains("&body=My%20own%20words", url, StringComparison.Ordinal));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_letter_too_long_for_a_link_is_copied_by_the_press_of_each_batch(bool isEdited)
    {
        await using var reader = await browser.ReaderAsync();
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var letter = string.Concat(Enumerable.Repeat(Paragraph, 12));
        var page = await reader.OpenAsync(Publish($"batch-{isEdited.ToString().ToLowerInvariant()}.test", letter).UrlOf("actions/act.html"));
        if (isEdited) await page.FillAsync("#_text", "My own words. " + await page.InputValueAsync("#_text"));
        else await Assertions.Expect(page.Locator(".send [data-original]").First).ToContainTextAsync("too long for a link");

        var all = page.Locator(".send [data-letter]", new PageLocatorOptions { HasText = "To all of them, part" });
        Assert.InRange(await all.CountAsync(), 2, 10);
        Assert.DoesNotContain("body=", await all.Last.GetAttributeAsync("href"), StringComparison.Ordinal);
        await all.Last.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".send [role=status]").First).ToContainTextAsync("The letter is copied. Paste it");
        var copied = (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ReplaceLineEndings("\n");
        Assert.StartsWith(isEdited ? "My own words. Dear Sir or Madam," : "Dear Sir or Madam,", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_browser_has_no_clipboard_the_letter_is_selected()
    {
        await using var reader = await browser.ReaderAsync();
        await reader.Context.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        var page = await reader.OpenAsync(Publish("no-clipboard.test", Paragraph).UrlOf("actions/act.html"));
        await page.Locator("[data-act=copy]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("document.activeElement.id === '_text' && document.activeElement.selectionEnd === document.activeElement.value.length");
        await Assertions.Expect(page.Locator(".acts [role=status]")).ToHaveTextAsync("The letter is selected. Copy it, and paste it into the mail.");
        Assert.Empty(reader.Errors);
    }
}
