using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>A letter grows from the points that are ticked and the answers that are written; without scripts both stand beside an empty letter.</summary>
public class OwnWordsTests(BrowserFixture browser)
{
    private HostedArchive Publish(string host, string letter = "") => browser.Host.Publish(PublishedArchive.Of(TestSite.Of($$"""
        == archive.yaml
        title: Archive
        baseUrl: https://{{host}}/
        handler: { type: formspree, id: abc }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/act.md
        ---
        title: Act
        kind: letter
        targets: [{ name: Ana, email: ana@gov.test, salutation: Dear Ana }]
        points: [It costs more., It helps no one., There is a better way.]
        questions: [How does it concern you?]
        ---
        Text.
        {{letter}}
        """)));

    [Fact]
    public async Task By_keyboard_what_is_ticked_and_answered_stands_in_the_letter_and_in_each_way()
    {
        await using var reader = await browser.ReaderAsync(width: 360);
        var page = await reader.OpenAsync(Publish("grows.test", "\n## Letter\n\n[salutation],\n\n[your name]").UrlOf("actions/act.html"));
        await page.FocusAsync("#_point-3");
        await page.Keyboard.PressAsync("Space");
        await page.FocusAsync("#_point-1");
        await page.Keyboard.PressAsync("Space");
        await page.FocusAsync("#_answer-1");
        await page.Keyboard.TypeAsync("I live here");
        await page.FocusAsync("#_name");
        await page.Keyboard.TypeAsync("Bo");
        const string letter = "Dear Ana,\n\nIt costs more.\n\nThere is a better way.\n\nI live here\n\nBo";
        Assert.Equal(letter, await page.InputValueAsync("#_text"));
        var mail = (await page.Locator("[data-letter]").GetAttributeAsync("href"))!;
        Assert.Equal(letter.ReplaceLineEndings("\r\n"), Uri.UnescapeDataString(mail.Split("&body=")[1]));

        await page.FocusAsync("#_point-1");
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("Dear Ana,\n\nThere is a better way.\n\nI live here\n\nBo", await page.InputValueAsync("#_text"));
    }

    [Fact]
    public async Task A_point_that_the_sender_has_changed_stays_when_its_tick_is_taken_away()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.OpenAsync(Publish("changed.test").UrlOf("actions/act.html"));
        await page.CheckAsync("#_point-1");
        await page.CheckAsync("#_point-2");
        Assert.Equal("It costs more.\n\nIt helps no one.", await page.InputValueAsync("#_text"));
        await page.FillAsync("#_text", "It costs much more.\n\nIt helps no one.");
        await page.UncheckAsync("#_point-1");
        await page.UncheckAsync("#_point-2");
        Assert.Equal("It costs much more.", await page.InputValueAsync("#_text"));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Without_scripts_points_and_questions_stand_beside_an_empty_letter_that_can_be_written()
    {
        await using var reader = await browser.ReaderAsync(withScript: false);
        var page = await reader.OpenAsync(Publish("beside.test").UrlOf("actions/act.html"));
        await Assertions.Expect(page.GetByText("It helps no one.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("How does it concern you?")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".points :is(input, textarea):visible")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#_text")).ToHaveValueAsync("");
        await page.FillAsync("#_text", "My own words.");
        Assert.Equal("mailto:ana@gov.test?subject=Act", await page.Locator("[data-letter]").GetAttributeAsync("href"));
    }
}
