using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>
/// What is missing or invalid is summed up at the head of the form, with links to the fields, where scripts run; without them the browser itself reports
/// it at the field. Both in the reader's language.
/// </summary>
public class ValidationTests(BrowserFixture browser)
{
    private static readonly string[] Missing =
    [
        "Your name: Please fill out this field.",
        "Your town: Please fill out this field.",
        "Your email address: Please fill out this field.",
        "Your role: Please select an item in the list.",
        "Topics: Choose at least one answer.",
        "What I have written here may be received, and used for the purpose named below, by: The society's office: Please check this box if you want to proceed.",
    ];

    [Theory, InlineData(360), InlineData(1280)]
    public async Task An_incomplete_form_is_summed_up_and_each_link_leads_to_its_field_by_keyboard(int width)
    {
        await using var reader = await browser.ReaderAsync(width: width, day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        await new Sender(page).SendAsync();

        var summary = page.Locator(".errors");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(summary.Locator("a")).ToHaveTextAsync(Missing);
        await Assertions.Expect(page.Locator("[aria-invalid=true]")).ToHaveCountAsync(Missing.Length);
        foreach (var (answer, i) in new[] { "Ana", "Paris", "ana@example.org" }.Select((answer, i) => (answer, i)))
        {
            await summary.Locator("a").Nth(i).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.InsertTextAsync(answer);
        }
        await new Sender(page).SendAsync();
        await Assertions.Expect(summary.Locator("a")).ToHaveTextAsync(Missing[3..]);
        Assert.Equal(["Ana", "Paris", "ana@example.org"], [await page.InputValueAsync("#_name"), await page.InputValueAsync("#_field-town"),
            await page.InputValueAsync("#_email")]);
        Assert.Empty(await Accessibility.Axe.ViolationsAsync(page, ColorScheme.Light, ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]));
        reader.AssertStayedAt("https://accessible-actions.test");
    }

    [Fact]
    public async Task An_email_address_without_a_host_has_its_own_message()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/petition-open.html"));
        await page.FillAsync("#_name", "Ana");
        await page.FillAsync("#_email", "ana");
        await new Sender(page).SendAsync();
        await Assertions.Expect(page.Locator(".errors a").First).ToContainTextAsync("Your email address: Please include an '@' in the email address.");
    }

    [Fact]
    public async Task Without_scripts_the_browser_reports_each_field_by_itself()
    {
        await using var reader = await browser.ReaderAsync(withScript: false);
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        await new Sender(page).SendAsync();
        await Assertions.Expect(page.Locator("#_name")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".errors")).ToBeHiddenAsync();
        reader.AssertStayedAt("https://accessible-actions.test");
    }
}
