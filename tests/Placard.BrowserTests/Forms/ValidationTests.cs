using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>Missing and invalid values are reported by the browser itself, in the reader's language, at the field.</summary>
public class ValidationTests(BrowserFixture browser)
{
    [Fact]
    public async Task An_incomplete_form_shows_a_message_at_each_invalid_field()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        var messages = new List<string>();
        foreach (var answer in new[] { "Ana", "Paris", "ana@example.org" })
        {
            messages.Add(await SendAndReadValidationMessageAsync(page));
            await page.Keyboard.InsertTextAsync(answer);
        }
        messages.Add(await SendAndReadValidationMessageAsync(page));
        await page.Keyboard.PressAsync("ArrowDown"); // The role is a select element.
        messages.Add(await SendAndReadValidationMessageAsync(page));
        await page.Keyboard.PressAsync("Space"); // One of the topics is checked.
        messages.Add(await SendAndReadValidationMessageAsync(page));

        Assert.Equal(
        [
            "_name: Please fill out this field.",
            "_field-town: Please fill out this field.",
            "_email: Please fill out this field.",
            "_field-role: Please select an item in the list.",
            "topics-1: Choose at least one answer.",
            "_deliver: Please check this box if you want to proceed.",
        ],
            messages);
    }

    [Fact]
    public async Task An_email_address_without_a_host_has_its_own_message()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/petition-open.html"));
        await page.FillAsync("#_name", "Ana");
        await page.FillAsync("#_email", "ana");
        Assert.StartsWith("_email: Please include an '@' in the email address.", await SendAndReadValidationMessageAsync(page), StringComparison.Ordinal);
    }

    /// <summary>Submits by keyboard, and reads the validation message of the focused field.</summary>
    private static async Task<string> SendAndReadValidationMessageAsync(IPage page)
    {
        await new Sender(page).SendAsync();
        await page.WaitForFunctionAsync("document.activeElement.matches('form :invalid')");
        return await page.EvaluateAsync<string>("(document.activeElement.id || document.activeElement.name) + ': ' + document.activeElement.validationMessage");
    }
}
