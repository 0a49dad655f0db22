using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>Every way to send a letter carries the letter and the subject as the sender has edited them, to one target and to many.</summary>
public class EditedLetterTests(BrowserFixture browser)
{
    private const string Words = "My own words: «سلام» 🕊️ \"it's\" (100% & more)!\n\nDear [salutation], of [target name],\n\n[your name], [your town]";

    private static readonly string LongWords = Words + "\n\n" + string.Concat(Enumerable.Repeat("A long letter, and every word of it is the sender's. ", 400));

    public static TheoryData<int> Numbers => [1, 3, 192];

    private HostedArchive Publish(string way, int targets) => browser.Host.Publish(PublishedArchive.Of(TestSite.Of($$"""
        == archive.yaml
        title: Archive
        baseUrl: https://{{way}}-edited-{{targets}}.test/
        handler: { type: formspree, id: abc }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/act.md
        ---
        title: Act
        kind: letter
        subject: The original subject
        targetsFile: targets.csv
        fields: [{ name: town, label: Town, autocomplete: address-level2 }]
        ---
        Text.

        ## Letter

        Dear [salutation], the original letter.

        [your name]
        == actions/targets.csv
        name,role,email,salutation
        {{string.Concat(Enumerable.Range(1, targets).Select(n => $"Member {n},Minister,member{n}@parliament.test,Minister {n}\n"))}}
        """)));

    private static async Task EditAsync(IPage page, string words)
    {
        await page.EvaluateAsync("""
            (words) => {
              const text = document.getElementById("_text");
              text.value = words;
              text.dispatchEvent(new Event("input", { bubbles: true }));
            }
            """, words);
        await page.FillAsync("#_subject", "My subject, [target name]");
        await page.FillAsync("#_name", "Ana & Co");
        await page.FillAsync("#_field-town", "Málaga");
    }

    private static string Expected(string words, int target) => words.Replace("[salutation]", $"Minister {target}", StringComparison.Ordinal)
        .Replace("[target name]", $"Member {target}", StringComparison.Ordinal).Replace("[your name]", "Ana & Co", StringComparison.Ordinal)
        .Replace("[your town]", "Málaga", StringComparison.Ordinal);

    /// <summary>The subject and the body of a mail link; the body is null where the link has none.</summary>
    private static (string To, string Subject, string? Body) Parse(string mail)
    {
        var question = mail.IndexOf('?', StringComparison.Ordinal);
        var values = mail[(question + 1)..].Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
        return (mail["mailto:".Length..question], values["subject"], values.GetValueOrDefault("body")?.ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Mail_links_carry_the_edited_letter_with_the_salutation_of_each_target(int targets)
    {
        var archive = Publish("mail", targets);
        await using var reader = await browser.ReaderAsync();
        var page = await reader.OpenAsync(archive.UrlOf("actions/act.html"));
        await EditAsync(page, Words);

        var links = await page.Locator("[data-letter]").EvaluateAllAsync<string[]>("links => links.map((link) => link.getAttribute('href'))");
        for (var target = 1; target <= targets; target++)
        {
            var (to, subject, body) = Parse(links.Single(link => link.StartsWith($"mailto:member{target}@parliament.test?", StringComparison.Ordinal)));
            Assert.Equal(($"member{target}@parliament.test", $"My subject, Member {target}", Expected(Words, target)), (to, subject, body));
        }
        Assert.All(links, link => Assert.DoesNotContain("original", link, StringComparison.Ordinal));
        Assert.All(links, link => Assert.InRange(link.Length, 1, 1900));
        if (targets > 1) Assert.Contains(links, link => Parse(link).To.Contains(',', StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task A_letter_that_is_too_long_for_a_link_is_copied_by_the_same_press(int targets)
    {
        var archive = Publish("paste", targets);
        await using var reader = await browser.ReaderAsync();
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await reader.OpenAsync(archive.UrlOf("actions/act.html"));
        await EditAsync(page, LongWords);

        var link = page.Locator($"[data-letter][href^='mailto:member{targets}@']").Last;
        Assert.Equal("My subject, Member " + targets, Parse((await link.GetAttributeAsync("href"))!).Subject);
        Assert.Null(Parse((await link.GetAttributeAsync("href"))!).Body);
        await page.EvaluateAsync("for (const group of document.querySelectorAll('details.group')) group.open = true");
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".send [role=status]").First).ToContainTextAsync("The letter is copied. Paste it");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(Expected(LongWords, targets), copied.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_copy_and_the_paper_on_the_page_are_the_edited_letter()
    {
        await using var reader = await browser.ReaderAsync();
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await reader.OpenAsync(Publish("copy", 3).UrlOf("actions/act.html"));
        await EditAsync(page, Words);

        await page.Locator("[data-copy]").ClickAsync();
        await Assertions.Expect(page.Locator(".send [role=status]").First).ToHaveTextAsync("The letter is copied.");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("My own words", copied, StringComparison.Ordinal);
        Assert.EndsWith("Ana & Co, Málaga", copied, StringComparison.Ordinal);
        Assert.StartsWith("My subject", await page.InputValueAsync(".letter input"), StringComparison.Ordinal);
        Assert.Equal(copied.ReplaceLineEndings("\n"), await page.InputValueAsync(".letter textarea"));
        Assert.Equal(1, await page.Locator("main").EvaluateAsync<int>("main => main.querySelectorAll('textarea').length"));
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task The_print_sheets_are_of_the_edited_letter_and_dated(int targets)
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.OpenAsync(Publish("print", targets).UrlOf("actions/act.html"));
        await EditAsync(page, LongWords);

        await page.Locator(".send [data-print]").ClickAsync();
        await page.WaitForURLAsync("**/letters.html");
        var sheets = await page.Locator(".sheet").EvaluateAllAsync<string[]>("sheets => sheets.map((sheet) => sheet.textContent)");
        Assert.Equal(targets, sheets.Length);
        var today = await page.EvaluateAsync<string>("new Date().toLocaleDateString('en', { dateStyle: 'long' })");
        for (var target = 1; target <= targets; target++)
        {
            Assert.Contains("My subject, Member " + target, sheets[target - 1], StringComparison.Ordinal);
            Assert.Contains($"Dear Minister {target}, of Member {target},", sheets[target - 1], StringComparison.Ordinal);
            Assert.Contains("Ana & Co, Málaga", sheets[target - 1], StringComparison.Ordinal);
            Assert.DoesNotContain("original", sheets[target - 1], StringComparison.Ordinal);
            Assert.Contains(today, sheets[target - 1], StringComparison.Ordinal);
        }
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".sheet").First).ToContainTextAsync("My own words");
    }

    [Fact]
    public async Task A_letter_that_nobody_edited_is_sent_as_it_was_published()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.OpenAsync(Publish("un", 3).UrlOf("actions/act.html"));
        const string links = "links => links.map((link) => link.getAttribute('href'))";
        var before = await page.Locator("[data-letter]").EvaluateAllAsync<string[]>(links);
        await EditAsync(page, Words);
        await page.FillAsync("#_name", "");
        await page.FillAsync("#_field-town", "");
        await page.EvaluateAsync("""
            () => {
              for (const id of ["_text", "_subject"]) document.getElementById(id).value = document.getElementById(id).defaultValue;
              document.dispatchEvent(new Event("input"));
            }
            """);
        Assert.Equal(before, await page.Locator("[data-letter]").EvaluateAllAsync<string[]>(links));
        Assert.Contains("the original letter", await page.InputValueAsync(".letter textarea"), StringComparison.Ordinal);
    }
}
