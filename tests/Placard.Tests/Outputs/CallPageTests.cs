using AngleSharp.Dom;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>The page of a call: a card for each target with its number while it is open, what to say, and what to say to a voicemail.</summary>
public class CallPageTests
{
    private const string OneTarget = "[{ name: Ada, role: Minister, organisation: Ministry, phone: +44 (0)20 7946 0123 }]";

    [Fact]
    public void A_card_has_the_number_the_hours_with_their_zone_and_the_words_for_its_target()
    {
        var page = Page("2026-01-15");
        var card = Assert.Single(page.QuerySelectorAll(".call-cards li"));
        Assert.Equal("Ada", card.QuerySelector("h3")!.TextContent);
        Assert.Equal("Minister, Ministry", card.QuerySelector("h3 + p")!.TextContent);
        Assert.Equal("tel:+442079460123", card.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Call +44 (0)20 7946 0123", card.QuerySelector("a")!.TextContent);
        Assert.Equal("Hours: Weekdays, 9:00 to 17:00 (London time)", page.QuerySelector("#_calls + p")!.TextContent);
        Assert.Equal(["Good morning, I am [your name].", "I ask Ada to act."], card.QuerySelectorAll(".words")[0].QuerySelectorAll("p").Select(Text));
        Assert.Equal(["This is [your name] for Ada."], card.QuerySelectorAll(".words")[1].QuerySelectorAll("p").Select(Text));
    }

    [Fact]
    public void The_first_way_to_act_leads_to_the_numbers_and_the_form_counts_the_calls()
    {
        var page = Page("2026-01-15");
        Assert.Equal("#_calls", page.QuerySelector("header .button")!.GetAttribute("href"));
        Assert.Equal("Say that you have called", page.QuerySelector("#_form")!.TextContent);
    }

    [Theory]
    [InlineData("{ role: Press office, organisation: Ministry, phone: \"112\" }", "Press office", "Ministry")]
    [InlineData("{ organisation: Ministry, phone: \"112\" }", "Ministry", null)]
    [InlineData("{ name: Ada, organisation: Ministry, phone: \"112\" }", "Ada", "Ministry")]
    public void A_card_is_headed_by_the_name_else_the_role_else_the_organisation(string target, string heading, string? below)
    {
        var card = Site("2026-01-15", $"[{target}]").Build().WithoutDiagnostics().Page("actions/ring.html").QuerySelector(".call-cards li")!;
        Assert.Equal((heading, below), (card.QuerySelector("h3")!.TextContent, card.QuerySelector("h3 + p:not(.number)")?.TextContent));
    }

    [Fact]
    public void A_call_needs_no_handler() => Assert.Empty(Site("2026-01-15", OneTarget, handler: "").Build().WithoutDiagnostics().Page("actions/ring.html")
        .QuerySelectorAll("form"));

    [Fact]
    public void Many_targets_have_their_words_once_before_them_with_the_placeholder()
    {
        var targets = string.Concat(Enumerable.Range(1, 4).Select(n => $"{{ name: T{n}, phone: \"020 7946 010{n}\", hours: Day {n} }}, "));
        var page = Site("2026-01-15", $"[{targets}]").Build().WithoutDiagnostics().Page("actions/ring.html");
        Assert.Empty(page.QuerySelectorAll(".call-cards .words"));
        Assert.Equal("I ask [target name] to act.", page.QuerySelectorAll(".calls > .words")[0].QuerySelectorAll("p")[1].TextContent);
        Assert.Equal(["Hours: Day 1 (London time)", "Hours: Day 2 (London time)", "Hours: Day 3 (London time)", "Hours: Day 4 (London time)"],
            page.QuerySelectorAll(".call-cards li > p:last-child").Select(Text));
    }

    [Theory, InlineData("2026-01-05"), InlineData("2026-02-05")]
    public void Before_it_opens_and_once_it_is_closed_no_file_has_the_number(string day)
    {
        var site = Site(day, OneTarget).Build().WithoutDiagnostics();
        Assert.DoesNotContain(site.Files, file => System.Text.Encoding.UTF8.GetString(file.Value).Replace(" ", "", StringComparison.Ordinal)
            .Contains("79460123", StringComparison.Ordinal));
        Assert.Equal("Ada", site.Page("actions/ring.html").QuerySelector(".call-cards h3")!.TextContent);
    }

    [Fact]
    public void What_to_say_is_in_no_file_before_the_action_opens()
    {
        var site = Site("2026-01-05", OneTarget).Build().WithoutDiagnostics();
        Assert.DoesNotContain(site.Files, file => System.Text.Encoding.UTF8.GetString(file.Value).Contains("Good morning", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_said_stays_on_the_page_of_a_closed_call() =>
        Assert.Equal("I ask Ada to act.", Page("2026-02-05").QuerySelectorAll(".words p")[1].TextContent);

    [Fact]
    public void A_mirror_has_the_numbers_and_no_form()
    {
        var page = Site("2026-01-15", OneTarget).With(options => options with { MirrorOf = "https://origin.test/" }).Build().WithoutDiagnostics()
            .Page("actions/ring.html");
        Assert.NotNull(page.QuerySelector(".call-cards a[href^='tel:']"));
        Assert.Null(page.QuerySelector("form"));
    }

    private static string Text(IElement element) => element.TextContent;

    private static IDocument Page(string day) => Site(day, OneTarget).Build().WithoutDiagnostics().Page("actions/ring.html");

    private static TestSite Site(string day, string targets, string handler = "handler: { type: formspark, id: abc }") => TestSite.Of($$"""
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        {{handler}}
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/ring.md
        ---
        title: Ring
        kind: call
        opens: 2026-01-10
        closes: 2026-02-01
        hours: Weekdays, 9:00 to 17:00
        hoursZone: Europe/London
        targets: {{targets}}
        script: |
          Good morning, I am [your name].

          I ask [target name] to act.
        voicemail: This is [your name] for [target name].
        ---
        Ring them.
        """).AsOf(day);
}
