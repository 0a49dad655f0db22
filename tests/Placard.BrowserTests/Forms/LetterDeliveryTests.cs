using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>Sending a letter without a form handler, with the page's script and without.</summary>
public class LetterDeliveryTests(BrowserFixture browser)
{
    [Fact]
    public async Task Name_and_town_are_merged_into_the_letter_which_can_be_copied()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        await page.FillAsync("#_name", "Ana & Co");
        await page.FillAsync("#_field-town", "Málaga");
        await page.PressAsync("#_field-town", "Tab");

        Assert.Contains("I am Ana & Co of Málaga.", await page.InputValueAsync("#_text"), StringComparison.Ordinal);
        var mail = (await page.Locator("a[href^='mailto:ada']").First.GetAttributeAsync("href"))!;
        Assert.Contains("I%20am%20Ana%20%26%20Co%20of%20M%C3%A1laga.", mail, StringComparison.Ordinal);
        await page.Locator("[data-copy]").ClickAsync();
        await Assertions.Expect(page.Locator(".send [role=status]")).Not.ToBeEmptyAsync();
        Assert.Contains("I am Ana & Co of Málaga.", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        reader.AssertStayedAt("https://accessible-actions.test");
    }

    [Fact]
    public async Task A_letter_that_the_browser_does_not_copy_is_selected()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        await reader.Context.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))");
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        await page.Locator("[data-copy]").ClickAsync();
        await page.WaitForFunctionAsync("document.activeElement.id === '_text' && document.activeElement.selectionEnd === document.activeElement.value.length");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.activeElement.selectionStart"));
        await Assertions.Expect(page.Locator(".send [role=status]")).ToHaveTextAsync("The letter is selected. Copy it, and paste it into the mail.");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Text_of_the_sender_is_not_overwritten()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        await page.FillAsync("#_text", "My own words, [your name].");
        await page.FillAsync("#_name", "Ana");
        await page.PressAsync("#_name", "Tab");
        Assert.Equal("My own words, [your name].", await page.InputValueAsync("#_text"));
    }

    [Fact]
    public async Task Without_scripts_no_button_is_without_effect()
    {
        await using var reader = await browser.ReaderAsync(withScript: false);
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        await Assertions.Expect(page.Locator("button:visible")).ToHaveCountAsync(1);
        await page.GotoAsync("https://accessible-actions.test/actions/letter-open/thanks.html");
        await Assertions.Expect(page.Locator("button:visible")).ToHaveCountAsync(0);
    }
}
