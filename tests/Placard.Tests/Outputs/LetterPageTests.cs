using AngleSharp.Dom;
using Placard.Letters;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>An action with a letter for each group of targets: each target gets its own, whichever way it is sent.</summary>
public class LetterPageTests
{
    private const string Archive = """
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        languages: [en, fr, ar]
        handler: HANDLER
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/write.md
        ---
        title: Write
        kind: letter
        closes: 2020-06-17
        subject: A subject
        targets: write.csv
        letters:
          - { group: fr, subject: Un objet }
          - { group: press, lang: ar, letter: "إلى [target name]، [your name]" }
        ---
        Why.

        ## Letter

        Dear [target name], [your name]

        ## Between

        More.

        ## Letter: FR

        Cher [target name], [your name]

        ## Sources

        The end.
        == actions/write.csv
        name,email,address,group
        Ana,ana@gov.example,1 Street,
        Bo,bo@gov.example,2 Street,other
        Cy,cy@gov.example,3 Street,fr
        Di,di@gov.example,4 Street,press
        """;

    private static readonly BuiltSite Site = Build("{ type: formspree, id: abc }");

    private static readonly IDocument Page = Site.Page("actions/write.html");

    [Fact]
    public void The_form_sends_every_letter_under_a_name_of_its_own()
    {
        Assert.Equal(["letter", "letter-2", "letter-3"], Names("textarea[name^=letter]"));
        Assert.Equal(["A subject", "Un objet", "A subject"], Page.QuerySelectorAll("input[name^=letter-subject]").Select(input => input.GetAttribute("value")));
        Assert.Equal([null, "fr", "ar"], Page.QuerySelectorAll("textarea[name^=letter]").Select(text => text.GetAttribute("lang")));
    }

    [Fact]
    public void A_service_that_lists_its_fields_is_sent_all_of_them_in_its_own_way()
    {
        var page = Build("{ type: staticman, server: https://forms.test, service: github, repository: a/b, branch: main, property: letters, trustsProxy: true }").Page("actions/write.html");
        Assert.Equal(["fields[letter]", "fields[letter-2]", "fields[letter-3]"],
            page.QuerySelectorAll("form textarea").Select(text => text.GetAttribute("name")));
    }

    [Fact]
    public void A_mail_to_each_target_carries_the_letter_and_subject_of_its_group()
    {
        var mails = Page.QuerySelectorAll(".send a[href^='mailto:']").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!)).ToList();
        Assert.Equal(
            [
                "mailto:ana@gov.example?subject=A subject&body=Dear Ana, [your name]",
                "mailto:bo@gov.example?subject=A subject&body=Dear Bo, [your name]",
                "mailto:ana@gov.example,bo@gov.example?subject=A subject&body=Dear Ana, Bo, [your name]",
                "mailto:cy@gov.example?subject=Un objet&body=Cher Cy, [votre nom]",
                "mailto:di@gov.example?subject=A subject&body=إلى Di، [اسمك]",
            ],
            mails);
    }

    [Fact]
    public void Each_letter_can_be_copied_by_itself() =>
        Assert.Equal(["Dear [target name], [your name]", "Cher Cy, [votre nom]", "إلى Di، [اسمك]"],
            Page.QuerySelectorAll("button[data-copy]").Select(button => Page.GetElementById("_text" + button.GetAttribute("data-copy"))!.TextContent.Trim()));

    [Fact]
    public void Every_target_has_a_sheet_with_its_letter_in_the_letter_s_language()
    {
        var sheets = Site.Page("actions/write/letters.html").QuerySelectorAll(".sheet");
        Assert.Equal(["Dear Ana, ", "Dear Bo, ", "Cher Cy, ", "إلى Di، "], sheets.Select(sheet => sheet.QuerySelector(".lines")!.TextContent.TrimEnd('_')));
        Assert.Equal([null, null, "fr", "ar"], sheets.Select(sheet => sheet.GetAttribute("lang")));
        Assert.All(sheets, sheet => Assert.Contains("Street", sheet.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_shows_each_letter_under_its_group_and_keeps_what_stands_around_them()
    {
        Assert.Equal(["The letter: everybody else", "The letter: Français", "The letter: press"],
            Page.QuerySelectorAll("h2[id^=_letter]").Select(heading => heading.TextContent));
        Assert.Equal(["Why.", "Between More.", "Sources The end."],
            Page.QuerySelectorAll(".prose").Select(part => string.Join(' ', part.Children.Select(child => child.TextContent))));
        Assert.Equal(3, Build("{ type: formspree, id: abc }", "2020-06-18").Page("actions/write.html").QuerySelectorAll("section .letter").Length);
    }

    [Fact]
    public void A_question_of_the_author_s_own_may_not_take_the_name_of_a_letter()
    {
        var archive = Archive.Replace("HANDLER", "{ type: formspree, id: abc }", StringComparison.Ordinal)
            .Replace("subject: A subject\n", "subject: A subject\nfields: [{ name: letter-3, label: Which? }]\n", StringComparison.Ordinal);
        Assert.Contains(TestSite.Of(archive).AsOf("2020-06-01").Build().Messages,
            message => message.Contains("PLC1604", StringComparison.Ordinal) && message.Contains("`letter-3`", StringComparison.Ordinal));
    }

    /// <summary>Many names at once make the greeting longer than any one of them.</summary>
    [Fact]
    public void Where_only_the_mail_to_all_is_too_long_the_page_says_that_its_letter_is_to_be_pasted()
    {
        IDocument PageOf(int length) => TestSite.Of($$"""
            == archive.yaml
            title: A
            baseUrl: https://archive.test/
            handler: { type: formspree, id: abc }
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
            == actions/write.md
            ---
            title: Write
            kind: letter
            opens: 2020-01-01
            targets:
              - name: Ana
                email: ana@gov.example
              - name: Bo
                email: bo@gov.example
            ---
            Before.

            ## Letter

            Dear [target name], {{new string('x', length)}}
            """).AsOf("2020-06-01").Build().WithoutDiagnostics().Page("actions/write.html");
        static int Longest(IDocument page) => page.QuerySelectorAll("a[data-letter]").SkipLast(1).Max(link => link.GetAttribute("href")!.Length);
        const string hint = "too long for a link";

        var longest = 1_000 + MailLink.MaxLength - Longest(PageOf(1_000));
        Assert.Contains(hint, PageOf(longest).QuerySelector("#_ways")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(hint, PageOf(1_000).QuerySelector("#_ways")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.All(PageOf(longest).QuerySelectorAll("a[data-letter]").SkipLast(1),
            link => Assert.Contains("body=", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_in_two_lines_is_a_subject_in_one() =>
        Assert.Contains("subject=Write%20now&", TestSite.Of("""
            == archive.yaml
            title: A
            baseUrl: https://archive.test/
            handler: { type: formspree, id: abc }
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
            == actions/write.md
            ---
            title: "Write\nnow"
            kind: letter
            targets: [{ name: Ana, email: ana@gov.example }]
            ---
            ## Letter

            Text.
            """).AsOf("2020-06-01").Build().WithoutDiagnostics().Page("actions/write.html").QuerySelector("a[href^='mailto:ana']")!.GetAttribute("href"),
            StringComparison.Ordinal);

    private static IEnumerable<string?> Names(string selector) => Page.QuerySelectorAll(selector).Select(field => field.GetAttribute("name"));

    private static BuiltSite Build(string handler, string day = "2020-06-01") =>
        TestSite.Of(Archive.Replace("HANDLER", handler, StringComparison.Ordinal)).AsOf(day).Build().WithoutDiagnostics();
}
