using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>An action through its life: the ways to take part while it is open, and what stays.</summary>
public class ActionPageTests
{
    private const string Archive = """
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        languages: [en, fr, ar]
        handler: { type: formspree, id: abc }
        privacy: { controller: The Society, purpose: To deliver, recipient: The Office, retention: A year, contact: ask@example.org }
        == actions/write.md
        ---
        title: Write
        kind: letter
        lang: LANG
        subject: A subject
        opens: 2020-05-01
        closes: 2020-06-17
        closedNote: The vote has taken place.
        goal: 200
        tally: { count: 50, asOf: 2020-06-11 }
        targets:
          - { name: Ana Ruiz, role: Minister, email: ana@gov.example, address: 1 Example Street }
          - { name: Bo Li, email: bo@gov.example, address: 2 Example Street }
        fields:
          - { name: town, label: Town, autocomplete: address-level2 }
          - { name: country, label: Country, type: country, required: true, help: Where you live. }
          - { name: topics, label: Topics, type: choices, options: [Peace, Water], required: true }
          - { name: phone, label: Phone, type: tel }
        ---
        ## Letter

        Dear [target name],

        I ask you.

        [your name], [your town]
        """;

    [Fact]
    public void A_letter_to_print_has_a_sheet_for_each_target()
    {
        var sheets = Open().Page("actions/write/letters.html").QuerySelectorAll(".sheet .letter").Select(sheet => sheet.TextContent.Trim()).ToList();
        Assert.Equal(2, sheets.Count);
        Assert.Contains("1 Example Street", sheets[0], StringComparison.Ordinal);
        Assert.Contains("Dear Ana Ruiz,", sheets[0], StringComparison.Ordinal);
        Assert.Contains("Dear Bo Li,", sheets[1], StringComparison.Ordinal);
        Assert.DoesNotContain("[", string.Concat(sheets), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_target_and_all_of_them_can_be_written_to_by_mail()
    {
        var links = Open().Page("actions/write.html").QuerySelectorAll(".send a[href^='mailto:']")
            .Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!)).ToList();
        Assert.Equal(["mailto:ana@gov.example", "mailto:bo@gov.example", "mailto:ana@gov.example,bo@gov.example"], links.Select(link => link.Split('?')[0]));
        Assert.Contains("Dear Ana Ruiz, Bo Li,", links[2], StringComparison.Ordinal);
        Assert.Contains("Dear Bo Li,", links[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_letter_keeps_its_record_and_nothing_that_sends()
    {
        var site = Build("2020-06-18");
        var page = site.Page("actions/write.html");
        Assert.Empty(page.QuerySelectorAll("form, script[src], [href^='mailto:'], [data-while-open]"));
        Assert.DoesNotContain("gov.example", site.Text("actions/write.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("actions/write/letters.html", site.Files.Keys);
        Assert.All(["The vote has taken place.", "I ask you.", "Ana Ruiz", "50", "11 June 2020"],
            kept => Assert.Contains(kept, page.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_closed_action_says_what_came_of_it_and_where_to_go_now()
    {
        var site = TestSite.Of("""
            == campaigns/c.md
            ---
            title: The campaign
            start: 2020-01-01
            outcome: won
            outcomeSummary: The rule was changed.
            ---
            == actions/first.md
            ---
            title: First
            kind: petition
            campaign: c
            closes: 2020-02-01
            ---
            Text.
            == actions/second.md
            ---
            title: Second
            kind: petition
            campaign: c
            closes: 2020-03-01
            outcome: partial
            followUp: first.md
            ---
            Text.
            """).Build().WithoutDiagnostics();
        var first = site.Page("actions/first.html").Body!;
        Assert.All(["Reached its aim", "The rule was changed."], said => Assert.Contains(said, first.TextContent, StringComparison.Ordinal));
        Assert.Equal("../campaigns/c.html", first.QuerySelector(".notice a")!.GetAttribute("href"));
        var second = site.Page("actions/second.html").Body!;
        Assert.Contains("Reached part of its aim", second.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The rule was changed.", second.TextContent, StringComparison.Ordinal);
        Assert.Equal("first.html", second.QuerySelector(".notice a")!.GetAttribute("href")!.Split('/')[^1]);
    }

    [Fact]
    public void A_link_by_which_a_text_wrote_to_a_target_keeps_its_words_alone_once_closed()
    {
        const string Prose = "\nWrite to [her office](mailto:ana@gov.example), <ana@gov.example>, <a href=\"mailto:ANA%40gov.example?subject=x\">here</a> or [us](mailto:us@archive.test).\n";
        var text = Archive.Replace("LANG", "en", StringComparison.Ordinal).Replace("## Letter", Prose + "\n## Letter", StringComparison.Ordinal);
        Assert.Equal(4,
            TestSite.Of(text).AsOf("2020-06-01").Build().WithoutDiagnostics().Page("actions/write.html").QuerySelectorAll(".prose [href^='mailto:']").Length);
        var closed = TestSite.Of(text).AsOf("2020-06-18").Build().WithoutDiagnostics().Page("actions/write.html");
        Assert.Equal("mailto:us@archive.test", Assert.Single(closed.QuerySelectorAll("article [href^='mailto:']")).GetAttribute("href"));
        Assert.Contains("her office", closed.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_shown_in_words_and_as_an_image()
    {
        var page = Open().Page("actions/write.html");
        var progress = page.QuerySelector("progress")!;
        Assert.Equal(("50", "200"), (progress.GetAttribute("value"), progress.GetAttribute("max")));
        Assert.Equal("50 of 200", page.QuerySelector($"label[for={progress.Id}]")!.TextContent);
    }

    [Fact]
    public void Without_a_count_there_is_a_goal_and_no_progress()
    {
        var page = TestSite.Of(Archive.Replace("LANG", "en", StringComparison.Ordinal).Replace("tally:", "extra:", StringComparison.Ordinal)).AsOf("2020-06-01")
            .Build().WithoutDiagnostics().Page("actions/write.html");
        Assert.Empty(page.QuerySelectorAll("progress"));
        Assert.Contains("200", page.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_may_hold_the_thanks_of_several_actions()
    {
        const string Named = "thanks: ../pages/thanks.md\nopens:";
        var site = TestSite.Of(Archive.Replace("LANG", "en", StringComparison.Ordinal).Replace("opens:", Named, StringComparison.Ordinal) + """

            == pages/thanks.md
            ---
            title: You did it
            ---
            We read it. Back to [the action](../actions/write.md).
            """).AsOf("2020-06-01").Build().WithoutDiagnostics();
        var thanks = site.Page("actions/write/thanks.html");
        Assert.Equal("You did it", thanks.QuerySelector("h1")!.TextContent);
        Assert.All(["We read it.", "The Office", "A year"], said => Assert.Contains(said, thanks.Body!.TextContent, StringComparison.Ordinal));
        Assert.Equal("../../actions/write.html", thanks.QuerySelector(".prose a")!.GetAttribute("href"));
        Assert.Equal("https://archive.test/actions/write/thanks.html",
            site.Page("actions/write.html").QuerySelector("input[name=_next]")!.GetAttribute("value"));
        Assert.NotNull(thanks.QuerySelector(".share a[href^='mailto:?']"));
    }

    [Theory]
    [InlineData("letter", "subject: A\ntargets: [{ name: Ada, email: ada@gov.example }]\nletter: I ask you.")]
    [InlineData("petition", "subject: A")]
    [InlineData("pledge", "subject: A")]
    [InlineData("contact", "subject: A")]
    [InlineData("call", "targets: [{ name: Ada, phone: +33 1 40 20 50 50 }]\nscript: Say no.")]
    public void An_open_action_of_every_kind_can_be_shared_without_a_tracker(string kind, string keys)
    {
        string Page(string day) => TestSite.Of($"""
            == archive.yaml
            title: Test archive
            baseUrl: https://archive.test/
            handler: {"{"} type: formspree, id: abc {"}"}
            privacy: {"{"} controller: The Society, purpose: To deliver, recipient: The Office, retention: A year, contact: ask@example.org {"}"}
            == actions/act.md
            ---
            title: Act
            kind: {kind}
            opens: 2020-05-01
            closes: 2020-07-01
            {keys}
            ---
            Text.
            """).AsOf(day).Build().Text("actions/act.html");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Page("2020-06-01"));
        var share = page.QuerySelector("section.about > .share[data-while-open]")!;
        Assert.Equal("mailto:?subject=Act&body=https%3A%2F%2Farchive.test%2Factions%2Fact.html",
            Assert.Single(share.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Equal(2, share.QuerySelectorAll("[hidden] button[data-link='https://archive.test/actions/act.html']").Length);
        Assert.Single(page.QuerySelectorAll("script[src$='action.js']"));
        Assert.DoesNotContain("class=\"share\"", Page("2020-08-01"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"share\"", Page("2020-04-01"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_upcoming_action_offers_nothing_to_send()
    {
        var page = Build("2020-04-30").Page("actions/write.html");
        Assert.Empty(page.QuerySelectorAll("form, .letter, [href^='mailto:']"));
        Assert.Contains("1 May 2020, 00:00 (UTC)", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mirror_keeps_deliveries_without_a_handler_and_links_to_the_origin()
    {
        var site = TestSite.Of(Archive.Replace("LANG", "en", StringComparison.Ordinal)).AsOf("2020-06-01")
            .With(options => options with { BaseUrl = "https://copy.test/", MirrorOf = "https://archive.test/" }).Build().WithoutDiagnostics();
        var page = site.Page("actions/write.html");
        Assert.Empty(page.QuerySelectorAll("form"));
        Assert.Equal(3, page.QuerySelectorAll(".send a[href^='mailto:']").Length);
        Assert.NotNull(page.QuerySelector(".notice a[href='https://archive.test/actions/write.html']"));
        Assert.Equal("https://archive.test/actions/write.html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("1 June 2020", page.QuerySelector(".mirror")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData("en", "Germany"), InlineData("fr", "Allemagne"), InlineData("ar", "ألمانيا")]
    public void Countries_are_named_in_the_language_of_the_page(string lang, string germany)
    {
        var select = Open(lang).Page("actions/write.html").QuerySelector("select[name=country]")!;
        Assert.Contains(germany, select.QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.True(select.QuerySelectorAll("option").Length > 240);
        Assert.Equal("country-name", select.GetAttribute("autocomplete"));
        Assert.Equal("Where you live.", Open(lang).Page("actions/write.html").GetElementById(select.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Fact]
    public void What_senders_must_know_stands_beside_the_form()
    {
        var page = Open().Page("actions/write.html");
        var notice = page.QuerySelector(".take-part")!.TextContent;
        Assert.All(["The Society", "To deliver", "The Office", "A year", "ask@example.org", "formspree.io"],
            told => Assert.Contains(told, notice, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("input[checked]"));
        Assert.Equal(2, page.QuerySelectorAll("form .take-part > .tick input").Length);
        var button = page.QuerySelector("form button[type=submit]")!;
        Assert.Contains("The Office", button.TextContent, StringComparison.Ordinal);
        Assert.Contains("The Office", page.GetElementById(button.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
    }

    private static BuiltSite Open(string lang = "en") => Build("2020-06-01", lang);

    private static BuiltSite Build(string day, string lang = "en") =>
        TestSite.Of(Archive.Replace("LANG", lang, StringComparison.Ordinal)).AsOf(day).Build().WithoutDiagnostics();
}
