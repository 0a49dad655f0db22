using AngleSharp.Dom;
using Placard.Charts;
using Placard.Outputs.Pages;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary><c>print: sheet</c>: an open petition or pledge has a sheet of paper for signatures.</summary>
public class PaperPageTests
{
    private const string Sheet = "actions/sign/paper.html", Day = "2026-01-15";

    private const string Privacy = "privacy: { controller: A society, purpose: To hand it over., recipient: The office, retention: Six months, contact: office@archive.test }";

    [Fact]
    public void The_sheet_has_the_text_the_addressees_and_the_privacy_notice()
    {
        var sheet = Of().Page(Sheet).QuerySelector(".signing")!;
        Assert.Equal("Ramps", sheet.QuerySelector("h2")!.TextContent);
        Assert.Equal(["We ask for ramps (https://archive.test/about.html).", "Everywhere."], sheet.QuerySelectorAll("p.lines").Select(Text));
        Assert.Equal(
            ["Addressed to: Ada, Ben, Minister and 2 more", "Responsible: A society", "Purpose: To hand it over.", "Recipient: The office",
                "Kept for: Six months", "Questions: office@archive.test", "Closes: at the end of 31 January 2026 (UTC)"],
            sheet.QuerySelectorAll("dl > div").Select(part => $"{Text(part.QuerySelector("dt")!)}: {Text(part.QuerySelector("dd")!)}"));
    }

    [Fact]
    public void Twenty_numbered_lines_ask_for_name_town_and_signature_and_no_email_address()
    {
        var table = Of().Page(Sheet).QuerySelector(".signing table")!;
        Assert.Equal(["No.", "Name", "Town", "Signature"], table.QuerySelectorAll("thead th").Select(Text));
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"{n}"), table.QuerySelectorAll("tbody th").Select(Text));
        Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(["", "", ""], row.QuerySelectorAll("td").Select(Text)));
    }

    [Fact]
    public void Questions_of_the_form_that_fit_a_line_are_its_columns_at_most_two()
    {
        var fields = """
            fields:
              - { name: phone, label: Telephone, type: tel }
              - { name: place, label: Your place, autocomplete: address-level2 }
              - { name: land, label: Your country, type: country }
              - { name: body, label: Your organisation, autocomplete: organization }
            """;
        Assert.Equal(["No.", "Name", "Your place", "Your country", "Signature"], Of(more: fields).Page(Sheet).QuerySelectorAll("thead th").Select(Text));
    }

    [Fact]
    public void The_code_leads_to_the_action_and_its_URL_is_printed_beside_it()
    {
        var sheet = Of().Page(Sheet).QuerySelector(".signing")!;
        Assert.Equal("https://archive.test/actions/sign.html", PrintedCode.TextOf(sheet.QuerySelector("svg")!));
        Assert.Equal("Take part online: https://archive.test/actions/sign.html", Text(sheet.QuerySelector("p:has(a)")!));
    }

    [Fact]
    public void A_code_has_a_quiet_zone_of_four_modules()
    {
        var code = QrCode.Of("https://archive.test/");
        Assert.Equal(25 + 8, code.Size);
        Assert.StartsWith("M4 4h7v1h-7z", code.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_linked_from_the_action_while_that_is_open()
    {
        Assert.Equal("../actions/sign/paper.html", LinkIn(Of())!.GetAttribute("href"));
        Assert.Equal("Print a sheet for signatures", Text(LinkIn(Of())!));
        Assert.Equal("../actions/sign/paper.html", LinkIn(Of(kind: "pledge"))!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2025-12-31", "petition", "print: sheet")]
    [InlineData("2026-02-01", "petition", "print: sheet")]
    [InlineData(Day, "petition", "")]
    [InlineData(Day, "contact", "print: sheet")]
    public void There_is_none_before_it_opens_once_it_is_closed_without_the_key_and_of_other_kinds(string day, string kind, string print)
    {
        var site = Of(day, kind, print);
        Assert.DoesNotContain(Sheet, site.Files.Keys);
        Assert.Null(LinkIn(site));
    }

    [Fact]
    public void A_mirror_has_it_too_and_leads_to_the_origin()
    {
        var site = Of(mirrorOf: "https://origin.test/");
        Assert.NotNull(LinkIn(site));
        Assert.Equal("https://origin.test/actions/sign.html", PrintedCode.TextOf(site.Page(Sheet).QuerySelector("svg")!));
    }

    [Fact]
    public void Without_a_privacy_notice_it_is_an_error_as_the_form_is_and_there_is_no_sheet()
    {
        var withoutContact = Privacy.Replace(", contact: office@archive.test", "", StringComparison.Ordinal);
        Assert.Contains(Of(privacy: withoutContact).Messages, message => message.Contains("error PLC1607", StringComparison.Ordinal));
        Assert.DoesNotContain(Sheet, Of(privacy: withoutContact).Files.Keys);
        Assert.DoesNotContain(Sheet, Of(privacy: withoutContact, mirrorOf: "https://origin.test/").Files.Keys);
    }

    [Fact]
    public void A_long_text_is_shortened_and_the_sheet_names_the_page_that_has_it_whole()
    {
        var sheet = Of(text: string.Concat(Enumerable.Repeat("We ask for ramps. ", 60))).Page(Sheet).QuerySelector(".signing")!;
        Assert.EndsWith("…", Text(sheet.QuerySelector("p.lines")!), StringComparison.Ordinal);
        Assert.Equal("The whole text, and the form: https://archive.test/actions/sign.html", Text(sheet.QuerySelector("p:has(a)")!));
    }

    [Fact]
    public void Ten_lines_of_text_have_room_and_a_paragraph_that_has_none_is_left_out()
    {
        var line = new string('a', 70);
        string Paragraph(int lines) => string.Concat(Enumerable.Repeat(line, lines));
        Assert.Equal((Paragraph(10), false), Cut(Paragraph(10)));
        Assert.Equal(($"{Paragraph(3)}|{Paragraph(3)}|{Paragraph(3)}", false), Cut(Paragraph(3), Paragraph(3), Paragraph(3)));
        Assert.Equal((Paragraph(9) + " …", true), Cut(Paragraph(9), "More."));
        Assert.Equal(($"{Paragraph(5)}|{new string('a', 279)}…", true), Cut(Paragraph(5), Paragraph(5)));
    }

    private static (string Paragraphs, bool IsShortened) Cut(params string[] paragraphs)
    {
        var text = PaperText.Of(string.Join("\n\n", paragraphs));
        return (string.Join('|', text.Paragraphs), text.IsShortened);
    }

    private static IElement? LinkIn(BuiltSite site) => site.Page("actions/sign.html").QuerySelector(".acts a[href$='paper.html']");

    private static string Text(IElement element) => element.TextContent.Trim();

    private static BuiltSite Of(string day = Day, string kind = "petition", string print = "print: sheet", string more = "", string privacy = Privacy,
        string? mirrorOf = null, string text = "We ask for [ramps](../pages/about.md).\n\nEverywhere.") =>
        TestSite.Of($$"""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            handler: { type: formspree, id: abc }
            {{privacy}}
            == pages/about.md
            ---
            title: About
            ---
            == actions/sign.md
            ---
            title: Ramps
            kind: {{kind}}
            opens: 2026-01-01
            closes: 2026-01-31
            targets: [{ name: Ada, role: Minister }, { name: Ben }, { role: Minister }, { name: Cy }, { name: Di }]
            {{print}}
            {{more.ReplaceLineEndings("\n")}}
            ---
            {{text}}
            """.Replace("\n            ", "\n", StringComparison.Ordinal)).AsOf(day).With(options => options with { MirrorOf = mirrorOf }).Build();
}
