using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>What is missing or wrong is said by the browser itself, in the reader's language, at the field where it is to be mended.</summary>
public class ValidationTests(BrowserFixture browser)
{
    [Fact]
    public async Task An_incomplete_form_leads_from_field_to_field_and_says_what_to_do()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").Address("actions/letter-open.html"));
        var asked = new List<string>();
        foreach (var answer in new[] { "Ana", "ana@example.org", "Paris" })
        {
            asked.Add(await SendAndReadComplaintAsync(page));
            await page.Keyboard.InsertTextAsync(answer);
        }
        asked.Add(await SendAndReadComplaintAsync(page));
        await page.Keyboard.PressAsync("ArrowDown"); // The role is chosen from a list.
        asked.Add(await SendAndReadComplaintAsync(page));
        await page.Keyboard.PressAsync("Space"); // Of the topics one is ticked.
        asked.Add(await SendAndReadComplaintAsync(page));

        Assert.Equal(
        [
            "_name: Please fill out this field.",
            "_email: Please fill out this field.",
            "_field-town: Please fill out this field.",
            "_field-role: Please select an item in the list.",
            "topics-1: Choose at least one answer.",
            "_deliver: Please check this box if you want to proceed.",
        ],
            asked);
    }

    [Fact]
    public async Task An_address_without_a_host_is_told_apart_from_none()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").Address("actions/petition-open.html"));
        await page.FillAsync("#_name", "Ana");
        await page.FillAsync("#_email", "ana");
        Assert.StartsWith("_email: Please include an '@' in the email address.", await SendAndReadComplaintAsync(page), StringComparison.Ordinal);
    }

    /// <summary>Sends by the keyboard, and reads what the browser says at the field to which it leads.</summary>
    private static async Task<string> SendAndReadComplaintAsync(IPage page)
    {
        await new Sender(page).SendAsync();
        await page.WaitForFunctionAsync("document.activeElement.matches('form :invalid')");
        return await page.EvaluateAsync<string>("(document.activeElement.id || document.activeElement.name) + ': ' + document.activeElement.validationMessage");
    }
}
