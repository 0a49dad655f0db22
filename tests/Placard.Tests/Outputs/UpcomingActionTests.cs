using System.Net;
using System.Text;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>
/// Before an action opens, nothing that it sends and no email address of those it writes to is in any file that is published. Every such word is one
/// of its own, and all files are searched for it, before the opening and after it.
/// </summary>
public class UpcomingActionTests
{
    private const string Archive = """
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        languages: [en, fr, ar]
        timeZone: America/Vancouver
        handler: { type: formspree, id: secretform }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == campaigns/c.md
        ---
        title: Campaign
        start: 2026-01-01
        ---
        Text.
        == articles/a.md
        ---
        title: Article
        date: 2026-01-01
        campaign: c
        related: [../actions/write.md]
        ---
        See [the action](../actions/write.md).
        == actions/write.md
        ---
        title: Write
        kind: letter
        campaign: c
        tags: [ports]
        opens: 2026-07-01T09:00
        closes: 2026-07-31
        subject: Secretsubject
        targets: write.csv
        letters:
          - { group: fr, lang: fr, subject: Secretobject }
          - { group: press, letter: "Secretpress [target name]" }
        ---
        ## Letter

        Dear [target name], secretletter with [a link](https://secretlink.test/)[^1].

        ## Why

        Publicreason[^2] and [a definition][d].

        ## Letter: FR

        Cher [target name], secretlettre.

        [^1]: Secretnote.
        [^2]: Publicnote.

        [d]: https://publiclink.test/

        ## After

        Publicend.
        == actions/write.csv
        name,email,group
        Publictarget,secretana@gov.test,
        Bo,secretbo@gov.test,fr
        Cy,secretcy@gov.test,press
        == actions/plain.md
        ---
        title: Plain
        kind: letter
        opens: 2026-07-01T09:00
        letter: "Secretplain [target name]"
        targets:
          - { name: Di, email: secretdi@gov.test }
        ---
        """;

    private static readonly string[] Secrets =
    [
        "secretsubject", "secretobject", "secretpress", "secretletter", "secretlink", "secretnote", "secretlettre", "secretplain", "secretana", "secretbo",
        "secretcy", "secretdi", "secretform",
    ];

    private static readonly BuiltSite Upcoming = TestSite.Of(Archive).At("2026-07-01T08:59-07:00").Build().WithoutDiagnostics();

    private static readonly BuiltSite Open = TestSite.Of(Archive).At("2026-07-01T09:00-07:00").Build().WithoutDiagnostics();

    [Fact]
    public void Until_the_last_minute_no_file_holds_what_will_be_sent_or_an_email_address()
    {
        var texts = Upcoming.Files.Select(file => (file.Key, Text: file.Key + '\n' + Decoded(file.Value))).ToList();
        foreach (var secret in Secrets) Assert.DoesNotContain(texts, file => file.Text.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void From_then_on_they_are_published()
    {
        var all = string.Concat(Open.Files.Values.Select(Decoded));
        Assert.All(Secrets, secret => Assert.Contains(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_stands_around_the_letters_is_shown_and_found_with_its_notes_and_links()
    {
        var page = Upcoming.Page("actions/write.html");
        Assert.All(["Publicreason", "Publicnote", "Publicend", "Publictarget"],
            word => Assert.Contains(word, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Single(page.QuerySelectorAll("[href='https://publiclink.test/']"));
        Assert.Contains("Publicreason", page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Contains(Upcoming.Files, file => file.Key.StartsWith("search/words/", StringComparison.Ordinal)
            && Encoding.UTF8.GetString(file.Value).Contains("publicreason", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_says_when_it_opens_with_the_zone_and_carries_the_moments()
    {
        var page = Upcoming.Page("actions/write.html");
        var article = page.QuerySelector("article")!;
        Assert.Equal(("upcoming", "2026-07-01T16:00:00Z", "2026-08-01T07:00:00Z"),
            (article.ClassName, article.GetAttribute("data-opens"), article.GetAttribute("data-closes")));
        Assert.Equal("This action opens 1 July 2026, 09:00 (Vancouver time, UTC−07:00). Until then nothing can be sent.",
            page.QuerySelector(".notice[data-until-open]")!.TextContent);
        Assert.True(page.QuerySelector("[data-when-opened]")!.HasAttribute("hidden"));
        Assert.Equal("Opens 1 July 2026, 09:00 (Vancouver time, UTC−07:00)", page.QuerySelectorAll(".lifeline span")[0].TextContent);
        Assert.Equal("2026-07-01T16:00:00Z", page.QuerySelector(".lifeline time")!.GetAttribute("datetime"));
        Assert.Empty(page.QuerySelectorAll("form, .letter, [href^='mailto:'], textarea"));
        Assert.DoesNotContain("actions/write/letters.html", Upcoming.Files.Keys);
    }

    [Fact]
    public void Of_an_upcoming_action_in_a_mirror_the_original_page_has_the_form()
    {
        var mirror = TestSite.Of(Archive).At("2026-07-01T08:59-07:00")
            .With(options => options with { BaseUrl = "https://copy.test/", MirrorOf = "https://archive.test/" }).Build().WithoutDiagnostics();
        Assert.Equal("https://archive.test/actions/write.html", mirror.Page("actions/write.html").QuerySelector("[data-when-opened] a")!.GetAttribute("href"));
    }

    [Fact]
    public void An_email_address_of_a_target_in_its_other_texts_is_an_error_until_it_opens()
    {
        var archive = Archive.Replace("Publicend.", "Or write to <SECRETANA@gov.test>.", StringComparison.Ordinal)
            .Replace("subject: Secretsubject", "subject: Secretsubject\nthanks: Also tell secretbo&#64;gov.test.", StringComparison.Ordinal);
        var found = TestSite.Of(archive).At("2026-07-01T08:59-07:00").Build();
        Assert.Equal([("secretbo@gov.test", 1), ("secretana@gov.test", 34)],
            found.Diagnostics.Select(diagnostic => (diagnostic.Message.Split('`')[1], diagnostic.Location.Line)));
        Assert.DoesNotContain(TestSite.Of(archive).At("2026-07-01T09:00-07:00").Build().Messages,
            message => message.Contains("PLC1630", StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_finds_now_what_would_stop_the_build_when_it_opens()
    {
        var archive = Archive.Replace("handler: { type: formspree, id: secretform }", "handler: formspree", StringComparison.Ordinal)
            .Replace("secretletter with", "see [this](missing.md) with", StringComparison.Ordinal);
        Assert.Empty(TestSite.Of(archive).At("2026-07-01T08:59-07:00").Build().Messages);
        var errors = TestSite.Of(archive).At("2026-07-01T08:59-07:00").Check().Diagnostics.Where(found => found.IsError);
        Assert.Equal(["PLC1202", "PLC1603"], errors.Select(error => error.Descriptor.Code).Distinct().Order());
    }

    [Fact]
    public void What_opens_and_closes_next_is_known()
    {
        var changes = TestSite.Of(Archive).At("2026-07-01T08:59-07:00").Prepare().Site.ScheduledChanges;
        Assert.Equal(
            [("plain", true, "2026-07-01T16:00:00Z"), ("write", true, "2026-07-01T16:00:00Z"), ("write", false, "2026-08-01T07:00:00Z")],
            changes.Select(change => (change.Action.Slug, change.Opens, change.Time.ToString())));
        var left = TestSite.Of(Archive).At("2026-07-01T09:00-07:00").Prepare().Site.ScheduledChanges;
        Assert.Equal([("write", false)], left.Select(change => (change.Action.Slug, change.Opens)));
    }

    /// <summary>The text of a file with the escapes of HTML and URLs undone, once each, and in both.</summary>
    private static string Decoded(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return string.Join('\n', text, WebUtility.HtmlDecode(text), Uri.UnescapeDataString(text), WebUtility.HtmlDecode(Uri.UnescapeDataString(text)));
    }
}
