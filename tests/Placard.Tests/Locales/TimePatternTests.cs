using Placard.Tests.Support;

namespace Placard.Tests.Locales;

/// <summary>When an action closes, as pages say it: to the minute, with the zone, in their language.</summary>
public class TimePatternTests
{
    [Theory]
    [InlineData("en", "UTC", "2026-06-30", "Closes at the end of 30 June 2026 (UTC)")]
    [InlineData("en", "America/Vancouver", "2026-06-30", "Closes at the end of 30 June 2026 (Vancouver time, UTC−07:00)")]
    [InlineData("en", "America/Toronto", "2026-12-30", "Closes at the end of 30 December 2026 (Toronto time, UTC−05:00)")]
    [InlineData("en", "Asia/Kathmandu", "2026-06-30T18:00", "Closes 30 June 2026, 18:00 (Kathmandu time, UTC+05:45)")]
    [InlineData("en", "America/Argentina/Buenos_Aires", "2026-06-30T18:00", "Closes 30 June 2026, 18:00 (Buenos Aires time, UTC−03:00)")]
    [InlineData("en", "Etc/GMT+5", "2026-06-30T18:00", "Closes 30 June 2026, 18:00 (UTC−05:00)")]
    [InlineData("en", "Asia/Kathmandu", "2026-06-30T18:00-07:00", "Closes 30 June 2026, 18:00 (UTC−07:00)")]
    [InlineData("en", "Asia/Kathmandu", "2026-06-30T18:00Z", "Closes 30 June 2026, 18:00 (UTC)")]
    [InlineData("fr", "America/Vancouver", "2026-06-30", "Prend fin le 30 juin 2026 à 24 h 00 (fuseau horaire Vancouver, UTC−07:00)")]
    [InlineData("fr", "America/Vancouver", "2026-07-01T09:30", "Prend fin le 1er juillet 2026 à 09 h 30 (fuseau horaire Vancouver, UTC−07:00)")]
    [InlineData("ar", "America/Vancouver", "2026-06-30", "تاريخ الإغلاق نهاية يوم 30 يونيو 2026 (بتوقيت \u2068Vancouver\u2069، \u2066UTC−07:00\u2069)")]
    [InlineData("ar", "UTC", "2026-06-30T18:00", "تاريخ الإغلاق 30 يونيو 2026، الساعة 18:00 (UTC)")]
    public void A_page_says_until_when_it_is_open(string lang, string zone, string closes, string said) =>
        Assert.Equal(said, SiteOf(lang, zone, closes).Build().WithoutDiagnostics().Page("actions/a.html").QuerySelector(".lifeline span")!.TextContent);

    [Fact]
    public void A_locale_may_name_a_zone()
    {
        var french = File.ReadAllText(Path.Join(Repository.Root, "theme/locales/fr.yaml")) + "timeZones:\n  Europe/London: Londres\n";
        var site = SiteOf("fr", "Europe/London", "2026-06-30T18:00").WithTheme("locales/fr.yaml", french).Build().WithoutDiagnostics();
        Assert.Contains("(fuseau horaire Londres, UTC+01:00)", site.Page("actions/a.html").QuerySelector(".lifeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_feeds_say_it_too()
    {
        var site = SiteOf("en", "Asia/Kathmandu", "2026-06-30").Build().WithoutDiagnostics();
        const string said = "at the end of 30 June 2026 (Kathmandu time, UTC+05:45)";
        Assert.Equal(said, site.Page("index.html").QuerySelector(".action time[datetime='2026-06-30T18:15:00Z']")!.TextContent);
        Assert.Contains(said, site.Text("rss.xml"), StringComparison.Ordinal);
        Assert.Contains("\"timeZone\": \"Asia/Kathmandu\"", site.Text("archive.json"), StringComparison.Ordinal);
    }

    private static TestSite SiteOf(string lang, string zone, string closes) => TestSite.Of($$"""
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        languages: [{{lang}}]
        timeZone: {{zone}}
        handler: netlify
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/a.md
        ---
        title: A
        kind: petition
        date: 2026-01-01
        closes: {{closes}}
        ---
        Text.
        """).AsOf("2026-01-02");
}
