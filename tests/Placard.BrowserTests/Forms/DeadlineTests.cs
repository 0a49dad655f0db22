using System.Globalization;
using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>
/// A page that was built while its action was open closes itself at the minute, and one that was built before the opening says when that has come;
/// wherever the reader's clock is set, and wherever the archive is at home.
/// </summary>
public class DeadlineTests(BrowserFixture browser)
{
    private static readonly string[] Live = ["form", "a[href^='mailto:']", ".send", "a.button"];

    private static readonly string[] Zones = ["America/Vancouver", "Asia/Kathmandu", "Pacific/Auckland", "UTC"];

    /// <summary>What an author writes, in archives of four time zones, and the first moment at which it is over.</summary>
    private static readonly (string Zone, string Written, string Moment)[] Deadlines =
    [
        ("UTC", "2026-06-30", "2026-07-01T00:00:00Z"),
        ("America/Vancouver", "2026-06-30", "2026-07-01T07:00:00Z"),
        ("Asia/Kathmandu", "2026-06-30", "2026-06-30T18:15:00Z"),
        ("Pacific/Auckland", "2026-06-30", "2026-06-30T12:00:00Z"),
        ("UTC", "2026-06-30T12:00:00Z", "2026-06-30T12:00:00Z"),
        ("UTC", "2026-06-30T23:59:00-07:00", "2026-07-01T06:59:00Z"),
        ("Pacific/Auckland", "2026-06-30T17:30", "2026-06-30T05:30:00Z"),
    ];

    public static TheoryData<string, string, string> Closings
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var clock in Zones)
                foreach (var (zone, written, _) in Deadlines) data.Add(clock, zone, written);
            return data;
        }
    }

    [Theory, MemberData(nameof(Closings))]
    public async Task It_is_open_to_the_last_minute_and_closed_from_the_next_on_with_a_clock_in_any_zone(string clock, string zone, string closes)
    {
        var moment = Deadlines.Single(deadline => (deadline.Zone, deadline.Written) == (zone, closes)).Moment;
        await using var reader = await browser.ReaderAsync(zone: clock);
        var page = await PausedAtAsync(reader, Shift(moment, -60));
        await page.GotoAsync(PageOf(zone, "2026-01-01", closes, "2026-06-01").UrlOf("actions/a.html"));
        await AssertOpenAsync(page);
        await page.Clock.RunForAsync(59_000);
        await AssertOpenAsync(page);
        await page.Clock.RunForAsync(1_000);
        await AssertClosedAsync(page);
        await page.ReloadAsync();
        await AssertClosedAsync(page);
    }

    [Theory]
    [InlineData("America/Vancouver", "2026-07-01", "2026-07-01T07:00:00Z", "Opens 1 July 2026, 00:00 (Vancouver time, UTC−07:00)")]
    [InlineData("Asia/Kathmandu", "2026-07-01T09:00", "2026-07-01T03:15:00Z", "Opens 1 July 2026, 09:00 (Kathmandu time, UTC+05:45)")]
    [InlineData("Pacific/Auckland", "2026-07-01T09:00", "2026-06-30T21:00:00Z", "Opens 1 July 2026, 09:00 (Auckland time, UTC+12:00)")]
    public async Task It_says_when_it_opens_and_from_that_minute_on_that_the_form_is_about_to_appear(string zone, string opens, string moment, string said)
    {
        foreach (var clock in Zones)
        {
            await using var reader = await browser.ReaderAsync(zone: clock);
            var page = await PausedAtAsync(reader, Shift(moment, -60));
            await page.GotoAsync(PageOf(zone, opens, "2026-07-02", "2026-06-01").UrlOf("actions/a.html"));
            await Assertions.Expect(page.GetByText(said, new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".notice[data-until-open]")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("[data-when-opened]")).ToBeHiddenAsync();
            await page.Clock.RunForAsync(59_000);
            await Assertions.Expect(page.Locator("[data-when-opened]")).ToBeHiddenAsync();
            await page.Clock.RunForAsync(1_000);
            await Assertions.Expect(page.Locator("[data-when-opened]")).ToContainTextAsync("the form is about to appear");
            await Assertions.Expect(page.Locator("[data-until-open]")).ToHaveCountAsync(0);
            foreach (var part in Live) await Assertions.Expect(page.Locator(part)).ToHaveCountAsync(0);
        }
    }

    public static TheoryData<string, string> Cards
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var clock in Zones)
                foreach (var path in new[] { "index.html", "actions/index.html", "campaigns/c.html" }) data.Add(clock, path);
            return data;
        }
    }

    [Theory, MemberData(nameof(Cards))]
    public async Task Its_cards_say_that_it_is_closed_from_the_same_minute_on(string clock, string path)
    {
        foreach (var (zone, closes, moment) in Deadlines)
        {
            await using var reader = await browser.ReaderAsync(zone: clock);
            var page = await PausedAtAsync(reader, Shift(moment, -60));
            await page.GotoAsync(PageOf(zone, "2026-01-01", closes, "2026-06-01").UrlOf(path));
            var card = page.Locator(".card.action");
            await page.Clock.RunForAsync(59_000);
            await Assertions.Expect(card).ToHaveClassAsync("card action open");
            await Assertions.Expect(card.Locator(".life:visible")).ToHaveTextAsync("Open");
            await Assertions.Expect(card.GetByText("Closes")).ToBeVisibleAsync();
            await page.Clock.RunForAsync(1_000);
            await Assertions.Expect(card).ToHaveClassAsync("card action closed");
            await Assertions.Expect(card.Locator(".life:visible")).ToHaveTextAsync("Closed");
            await Assertions.Expect(card.GetByText("Closes")).ToHaveCountAsync(0);
        }
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("actions/index.html")]
    [InlineData("campaigns/c.html")]
    public async Task Its_cards_say_that_it_is_open_once_it_opens_and_closed_once_it_closes(string path)
    {
        await using var reader = await browser.ReaderAsync();
        var page = await PausedAtAsync(reader, "2026-06-30T23:59:00Z");
        await page.GotoAsync(PageOf("UTC", "2026-07-01", "2026-07-02", "2026-06-01").UrlOf(path));
        var life = page.Locator(".card.action .life:visible");
        await Assertions.Expect(life).ToHaveTextAsync("Not open yet");
        await page.Clock.RunForAsync(60_000);
        await Assertions.Expect(life).ToHaveTextAsync("Open");
        await page.Clock.RunForAsync((long)TimeSpan.FromDays(2).TotalMilliseconds);
        await Assertions.Expect(life).ToHaveTextAsync("Closed");
    }

    [Fact]
    public async Task A_page_that_was_never_built_again_closes_too()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await OpenAtAsync(reader, "2035-06-01T12:00:00Z", "2026-07-01");
        await AssertClosedAsync(page);
        await Assertions.Expect(page.Locator("[data-when-opened]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_left_open_for_months_closes_when_the_day_ends()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await OpenAtAsync(reader, "2026-03-01T00:00:00Z", "2026-01-01");
        await AssertOpenAsync(page);
        for (var weeks = 0; weeks < 20; weeks++) await page.Clock.RunForAsync((long)TimeSpan.FromDays(7).TotalMilliseconds);
        await AssertClosedAsync(page);
    }

    [Fact]
    public async Task The_sheets_to_print_close_with_it()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await PausedAtAsync(reader, "2026-07-01T06:59:00Z");
        await page.GotoAsync(PageOf("America/Vancouver", "2026-01-01", "2026-06-30", "2026-06-01").UrlOf("actions/a/letters.html"));
        await Assertions.Expect(page.Locator(".sheet").First).ToBeVisibleAsync();
        await page.Clock.RunForAsync(60_000);
        await Assertions.Expect(page.Locator(".sheet")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-when-closed]")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("2026-01-01", "Closes at the end of 30 June 2026 (Vancouver time, UTC−07:00)")]
    [InlineData("2026-06-15T09:00", "This action opens 15 June 2026, 09:00 (Vancouver time, UTC−07:00). Until then nothing can be sent.")]
    public async Task Without_scripts_it_says_when_it_opens_and_closes(string opens, string said)
    {
        await using var reader = await browser.ReaderAsync(withScript: false);
        var page = await reader.OpenAsync(PageOf("America/Vancouver", opens, "2026-06-30", "2026-06-01").UrlOf("actions/a.html"));
        await Assertions.Expect(page.GetByText(said, new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-when-opened]")).ToHaveCountAsync(opens.StartsWith("2026-06", StringComparison.Ordinal) ? 1 : 0);
        foreach (var hidden in await page.Locator("[data-when-opened], [data-when-closed]").AllAsync()) await Assertions.Expect(hidden).ToBeHiddenAsync();
    }

    private async Task<IPage> OpenAtAsync(Reader reader, string time, string opens)
    {
        var page = await PausedAtAsync(reader, time);
        await page.GotoAsync(PageOf("America/Vancouver", opens, "2026-07-15", "2026-02-01").UrlOf("actions/a.html"));
        return page;
    }

    /// <summary>A page whose clock stands still until the test moves it.</summary>
    private static async Task<IPage> PausedAtAsync(Reader reader, string time)
    {
        var page = await reader.NewPageAsync();
        await page.Clock.InstallAsync(new ClockInstallOptions { Time = Shift(time, -1) });
        await page.Clock.PauseAtAsync(time);
        return page;
    }

    /// <summary>An archive with one letter, at a host of its own.</summary>
    private HostedArchive PageOf(string zone, string opens, string closes, string day)
    {
        var host = string.Concat($"{zone}{opens}{closes}".ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        return browser.Host.Publish(PublishedArchive.Of(TestSite.Of($$"""
            == archive.yaml
            title: Deadlines
            baseUrl: https://{{host}}.test/
            timeZone: {{zone}}
            handler: { type: formspree, id: abc }
            privacy: { controller: A society, purpose: To deliver letters, recipient: The office, retention: Six months, contact: office@example.org }
            == campaigns/c.md
            ---
            title: A campaign
            start: 2026-01-01
            ---
            Text.
            == actions/a.md
            ---
            title: A letter
            kind: letter
            campaign: c
            opens: {{opens}}
            closes: {{closes}}
            subject: A subject
            targets: [{ name: Ada Reader, email: ada@example.org, address: 1 Example Street }]
            ---
            Text.

            ## Letter

            Dear [target name].
            """).AsOf(day)));
    }

    private static string Shift(string moment, int seconds) =>
        DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).AddSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static async Task AssertOpenAsync(IPage page)
    {
        foreach (var part in Live) await Assertions.Expect(page.Locator(part).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-when-closed]")).ToBeHiddenAsync();
    }

    private static async Task AssertClosedAsync(IPage page)
    {
        foreach (var part in Live) await Assertions.Expect(page.Locator(part)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-when-closed]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("article")).ToHaveClassAsync("closed");
    }
}
