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
    public async Task In_the_sender_s_own_words_name_and_town_follow_their_fields_and_nothing_else_changes()
    {
        await using var reader = await browser.ReaderAsync(day: EveryPage.Day("actions"));
        var page = await reader.OpenAsync(EveryPage.Publish(browser, "actions").UrlOf("actions/letter-open.html"));
        await page.FillAsync("#_text", "My own words, Ana, of [your town].\n\n[your name]");
        await page.Locator("#_name").PressSequentiallyAsync("Ana");
        await page.Locator("#_field-town").PressSequentiallyAsync("Rome");
        Assert.Equal("My own words, Ana, of Rome.\n\nAna", await page.InputValueAsync("#_text"));

        await page.FocusAsync("#_text");
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.InsertTextAsync("Hello! ");
        await page.FillAsync("#_name", "Bo");
        Assert.Equal("Hello! My own words, Ana, of Rome.\n\nBo", await page.InputValueAsync("#_text"));

        await page.FocusAsync("#_text");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Backspace");
        await page.FillAsync("#_name", "Cy");
        await page.FillAsync("#_field-town", "");
        Assert.Equal("Hello! My own words, Ana, of [your town].\n\nB", await page.InputValueAsync("#_text"));
        Assert.Empty(reader.Errors);
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
