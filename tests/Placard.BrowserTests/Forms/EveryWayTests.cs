using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>
/// By keyboard alone, on a phone and on a desktop: mail, copy, print and form carry the letter as its sender has written it, and none the original. Without
/// scripts the form carries it, and the other ways the original.
/// </summary>
public class EveryWayTests(BrowserFixture browser)
{
    private const string Original = "the original letter";

    private const string Words = "سلام عليكم 🕊️ «quoted» \"it's\" 100% & a+b=c; e\u0301\n\nDear [salutation],\n\n";

    private const int Long = 20_000;

    public static TheoryData<int, int, bool> Situations =>
        [.. from targets in new[] { 1, 3, 192 } from width in new[] { 360, 1280 } from isLong in new[] { false, true } select (targets, width, isLong)];

    [Theory, MemberData(nameof(Situations))]
    public async Task Every_way_carries_the_letter_as_it_is_written(int targets, int width, bool isLong)
    {
        var written = Words + (isLong ? string.Concat(Enumerable.Repeat("كلمة and a word. ", Long / 17)) : "My own words.");
        await using var reader = await browser.ReaderAsync(width: width);
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var services = new FormServices(browser);
        var page = await reader.OpenAsync(services.Publish(Archive($"every-{targets}-{width}-{isLong}", targets)).UrlOf("actions/act.html"));
        await WriteAsync(page, written);

        for (var target = 1; target <= targets; target += Math.Max(1, targets - 1)) Assert.Equal(ForTarget(written, target), await MailAsync(page, target));
        Assert.Equal(targets == 1 ? ForTarget(written, 1) : written, await CopyAsync(page));
        foreach (var link in await page.Locator("[data-letter]").EvaluateAllAsync<string[]>("links => links.map((link) => decodeURIComponent(link.href))"))
            Assert.DoesNotContain(Original, link, StringComparison.Ordinal);

        await PressAsync(page, ".send [data-print]");
        await Assertions.Expect(page.Locator(".sheet")).ToHaveCountAsync(targets);
        await page.WaitForLoadStateAsync(); // The sheets stand in the page with the original until its script fills them.
        var sheets = await page.Locator(".sheet").EvaluateAllAsync<string[]>(
            "sheets => sheets.map((sheet) => [...sheet.querySelectorAll('.lines')].map((lines) => lines.textContent).join('\\n\\n'))");
        Assert.Equal(Enumerable.Range(1, targets).Select(target => ForTarget(written, target).Trim()), sheets.Select(sheet => sheet.Trim()));
        await page.GoBackAsync();

        Assert.Equal(written, await page.InputValueAsync("#_text"));
        Assert.Equal(written, await SendAsync(page, services));
    }

    [Theory, InlineData(360), InlineData(1280)]
    public async Task Without_scripts_the_form_carries_it_and_every_other_way_works_with_the_original(int width)
    {
        await using var reader = await browser.ReaderAsync(withScript: false, width);
        var services = new FormServices(browser);
        var page = await reader.OpenAsync(services.Publish(Archive($"every-plain-{width}", 3)).UrlOf("actions/act.html"));
        await WriteAsync(page, Words);
        var mail = (await page.Locator("[data-letter]").Nth(1).GetAttributeAsync("href"))!;
        Assert.Equal("mailto:member2@parliament.test?subject=The subject&body=Dear Minister 2, the original letter.", Uri.UnescapeDataString(mail));
        Assert.Equal(Words, await SendAsync(page, services));
    }

    private static PublishedArchive Archive(string host, int targets) => PublishedArchive.Of(TestSite.Of($$"""
        == archive.yaml
        title: Archive
        baseUrl: https://{{host.ToLowerInvariant()}}.test/
        handler: { type: formspree, id: abc }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/act.md
        ---
        title: Act
        kind: letter
        subject: The subject
        targetsFile: targets.csv
        ---
        Text.

        ## Letter

        Dear [salutation], the original letter.
        == actions/targets.csv
        name,email,salutation
        {{string.Concat(Enumerable.Range(1, targets).Select(n => $"Member {n},member{n}@parliament.test,Minister {n}\n"))}}
        """));

    private static string ForTarget(string letter, int target) => letter.Replace("[salutation]", $"Minister {target}", StringComparison.Ordinal);

    /// <summary>Replaces the letter as a person does: all of it is selected, and typed or pasted anew.</summary>
    private static async Task WriteAsync(IPage page, string words)
    {
        await page.FocusAsync("#_text");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(words);
    }

    private static async Task PressAsync(IPage page, string selector)
    {
        await page.Locator(selector).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The letter in the mail to one target: in its body, or on the clipboard if the page says so.</summary>
    private static async Task<string> MailAsync(IPage page, int target)
    {
        if (await page.Locator("[data-find]").IsVisibleAsync())
        {
            await page.FocusAsync("[data-find] input");
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync($"Member {target}");
        }
        var link = $".send [data-letter][href^='mailto:member{target}@parliament.test?']:visible";
        var url = (await page.Locator(link).First.GetAttributeAsync("href"))!;
        Assert.Contains("?subject=The%20subject", url, StringComparison.Ordinal);
        Assert.InRange(url.Length, 1, 1900);
        if (url.Contains("&body=", StringComparison.Ordinal)) return Uri.UnescapeDataString(url.Split("&body=")[1]).ReplaceLineEndings("\n");
        await page.EvaluateAsync("navigator.clipboard.writeText('nothing was copied')");
        await PressAsync(page, link);
        await Assertions.Expect(page.Locator(".send [role=status]").First).ToContainTextAsync("The letter is copied. Paste it");
        return await ClipboardAsync(page);
    }

    private static async Task<string> CopyAsync(IPage page)
    {
        await PressAsync(page, "[data-copy]");
        await Assertions.Expect(page.Locator(".send [role=status]").First).ToHaveTextAsync("The letter is copied.");
        return await ClipboardAsync(page);
    }

    private static async Task<string> ClipboardAsync(IPage page) =>
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ReplaceLineEndings("\n");

    private static async Task<string> SendAsync(IPage page, FormServices services)
    {
        foreach (var (field, words) in new[] { ("#_name", "Ana"), ("#_email", "ana@example.org") })
        {
            await page.FocusAsync(field);
            await page.Keyboard.InsertTextAsync(words);
        }
        await page.FocusAsync("#_deliver");
        await page.Keyboard.PressAsync("Space");
        await new Sender(page).SendAsync();
        var (post, _) = await services.NextAsync();
        return post["letter"]!.ReplaceLineEndings("\n");
    }
}
