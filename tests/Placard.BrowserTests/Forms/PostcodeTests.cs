using Microsoft.Playwright;
using Placard.BrowserTests.Accessibility;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>A reader types a postcode and gets their own representatives, from a host and from a disk; the postcode itself is in no request.</summary>
public class PostcodeTests(BrowserFixture browser)
{
    private static PublishedArchive Archive(string host) => PublishedArchive.Of(TestSite.Of($$"""
        == archive.yaml
        title: Archive
        baseUrl: https://{{host}}/
        handler: { type: formspree, id: abc }
        privacy: { controller: A society, purpose: To deliver letters, recipient: Its office, retention: Six months, contact: office@archive.test }
        == actions/act.md
        ---
        title: Letter to your member of parliament
        kind: letter
        subject: The subject
        areas: areas.csv
        targets: targets.csv
        ---
        ## Letter

        Dear [target name],

        words.
        == actions/targets.csv
        name,role,email,area
        Ada,Member,ada@house.test,North
        Ben,Member,ben@house.test,South & East
        Eve,Speaker,eve@house.test,*
        == actions/areas.csv
        postcode,area
        SW1A 1AA,North
        SW1A 1AB,North; South & East
        SW1A 1AC,Nowhere
        SW1,South & East
        {{string.Concat(Enumerable.Range(10_000, 5_000).Select(n => $"{n},North\n"))}}
        """));

    [Theory]
    [InlineData(true, "SW1A 1AA", "Your area: ⁨North⁩.", "Ada")]
    [InlineData(false, "SW1A 1AA", "Your area: ⁨North⁩.", "Ada")]
    [InlineData(true, "sw1a-1aa ", "Your area: ⁨North⁩.", "Ada")]
    [InlineData(true, "SW1 9ZZ", "Your area: ⁨South & East⁩.", "Ben")]
    [InlineData(false, "١٤٩٩٩", "Your area: ⁨North⁩.", "Ada")]
    [InlineData(true, "ZZ9", "This postcode is in no area known here. These are for you:", "Eve")]
    [InlineData(false, "sw1a1ac", "Nobody is listed here for ⁨Nowhere⁩. These are for you:", "Eve")]
    public async Task A_postcode_finds_its_addressee(bool isHosted, string typed, string message, string name)
    {
        await using var reader = await browser.ReaderAsync(width: 360);
        var archive = Archive($"postcode-{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(typed))}-{(isHosted ? 1 : 0)}.test");
        using var saved = new SavedArchive(archive);
        var page = await reader.OpenAsync(isHosted ? browser.Host.Publish(archive).UrlOf("actions/act.html") : saved.UrlOf("actions/act.html"));
        var before = page.Url;
        await TypeAsync(page, typed);
        await Assertions.Expect(page.Locator(".area [role=status]")).ToHaveTextAsync(message);
        await Assertions.Expect(page.Locator("[data-result] a")).ToHaveTextAsync([name]);
        Assert.Equal(before, page.Url);
        Assert.Equal(2, reader.Requests.Count(request => request.Contains("/postcodes/", StringComparison.Ordinal)));
        Assert.DoesNotContain(reader.Requests, request => request.Contains("sw1a1aa", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Several_areas_let_the_reader_choose_and_every_way_takes_the_one_that_was_found()
    {
        await using var reader = await browser.ReaderAsync();
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await reader.OpenAsync(browser.Host.Publish(Archive("several.test")).UrlOf("actions/act.html"));
        await TypeAsync(page, "sw1a1ab");
        await Assertions.Expect(page.Locator(".area [role=status]")).ToHaveTextAsync("This postcode lies in several areas. Choose yours:");
        await page.FocusAsync("[data-choice] li:nth-child(2) button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-result] a")).ToHaveTextAsync(["Ben"]);
        await page.FillAsync("#_text", "Dear [target name], my own words.");
        var url = await page.GetAttributeAsync("[data-result] a", "href");
        Assert.Equal("mailto:ben@house.test?subject=The%20subject&body=Dear%20Ben%2C%20my%20own%20words.", url);

        await page.ClickAsync(".send [data-copy]");
        await Assertions.Expect(page.Locator(".send [role=status]").First).ToHaveTextAsync("The letter is copied.");
        Assert.Equal("Dear Ben, my own words.", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await page.ClickAsync(".send [data-print]");
        await Assertions.Expect(page.Locator(".sheet:visible h2")).ToHaveTextAsync(["Ben"]);
        await Assertions.Expect(page.Locator(".sheet:visible")).ToContainTextAsync("Dear Ben, my own words.");
        Assert.Empty(reader.Errors);
    }

    [Theory, InlineData(ColorScheme.Light, 320), InlineData(ColorScheme.Dark, 1280)]
    public async Task The_lookup_is_accessible(ColorScheme colours, int width)
    {
        await using var reader = await browser.ReaderAsync(width: width);
        var page = await reader.OpenAsync(browser.Host.Publish(Archive($"axe-{width}.test")).UrlOf("actions/act.html"));
        await TypeAsync(page, "sw1a1ab");
        await page.ClickAsync("[data-choice] button >> nth=0");
        await Assertions.Expect(page.Locator("[data-result] a")).ToHaveTextAsync(["Ada"]);
        Nothing.In(await Axe.ViolationsAsync(page, colours, "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    }

    [Fact]
    public async Task Without_scripts_no_postcode_is_asked_for_and_the_addressees_stand_with_their_areas()
    {
        await using var reader = await browser.ReaderAsync(withScript: false);
        var page = await reader.OpenAsync(browser.Host.Publish(Archive("no-script.test")).UrlOf("actions/act.html"));
        await Assertions.Expect(page.Locator("#_postcode")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".send [data-area] > .small")).ToHaveTextAsync(["North", "South & East"]);
    }

    private static async Task TypeAsync(IPage page, string typed)
    {
        await page.FillAsync("#_postcode", typed);
        await page.FocusAsync("#_postcode");
        await page.Keyboard.PressAsync("Enter");
    }
}
