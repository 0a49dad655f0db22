using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>Where the names stand of those who signed: under the text while they are few, on pages of their own where they are many.</summary>
public class SignaturePagesTests
{
    private const string Article = "articles/2020/a.html";

    [Fact]
    public void Bodies_come_before_people_and_both_by_the_alphabet()
    {
        var page = SiteOf("Zoë Example,,,full", "Ada Example,,Example University,full", ",,Sample Society,full", "Émile Example,,,initials").Page(Article);
        Assert.Equal(["Organisations", "People"], page.QuerySelectorAll("section h3").Select(heading => heading.TextContent));
        Assert.Equal(["Sample Society", "Ada Example", "É.E.", "Zoë Example"], page.QuerySelectorAll(".signatories li > bdi").Select(name => name.TextContent));
        Assert.Equal(", Example University", page.QuerySelectorAll(".signatories .small")[1].TextContent);
    }

    [Fact]
    public void Two_hundred_names_stand_under_the_text()
    {
        var site = SiteOf(Names("Ada", 200));
        Assert.Equal(200, site.Page(Article).QuerySelectorAll(".signatories li").Length);
        Assert.DoesNotContain("articles/2020/a/signatures.html", site.Pages);
    }

    [Fact]
    public void More_stand_on_pages_of_five_hundred_that_a_link_leads_to()
    {
        var site = SiteOf(Names("Ada", 1201));
        var article = site.Page(Article);
        Assert.Empty(article.QuerySelectorAll(".signatories"));
        var link = article.QuerySelector("section a.button")!;
        Assert.Equal(("Read all 1,201 names", "../../articles/2020/a/signatures.html"), (link.TextContent, Href(link)));

        string[] paths = ["articles/2020/a/signatures.html", "articles/2020/a/signatures/2.html", "articles/2020/a/signatures/3.html"];
        Assert.Equal([500, 500, 201], paths.Select(path => site.Page(path).QuerySelectorAll(".signatories li").Length));
        var names = paths.SelectMany(path => site.Page(path).QuerySelectorAll(".signatories li > bdi")).Select(name => name.TextContent);
        Assert.Equal(1201, names.Distinct().Count());
    }

    [Fact]
    public void Pages_are_numbered_in_the_language_of_the_text()
    {
        var site = TestSite.Of($"""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            languages: [en, fr]
            == articles/a.md
            ---
            title: A
            lang: fr
            date: 2020-06-17
            signatures: a.csv
            ---
            Text.
            == articles/a.csv
            name,role,organisation,display
            {string.Join('\n', Names("Ada", 501))}
            """).Build();
        Assert.Contains("page 2 sur 2", site.Page("articles/2020/a/signatures/2.html").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_letter_leads_to_where_its_names_begin()
    {
        var site = SiteOf([.. Names("Ada", 400), .. Names("Ben", 300), "ليلى,,,full", "Łukasz,,,full", "7 of 9,,,full"]);
        var letters = site.Page("articles/2020/a/signatures.html").QuerySelectorAll("nav.initials a").ToDictionary(link => link.TextContent, Href);
        Assert.Equal(["#", "A", "B", "L", "ل"], letters.Keys);
        Assert.Equal("../../../articles/2020/a/signatures/2.html#_names-4c", letters["L"]);
        Assert.Equal("../../../articles/2020/a/signatures.html#_names-42", letters["B"]);
        Assert.NotNull(site.Page("articles/2020/a/signatures/2.html").QuerySelector("#_names-644"));
    }

    [Fact]
    public void Retracted_signatures_are_shown_as_such() =>
        Assert.Equal(" Retracted, and not counted: 1 July 2020", TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-06-17
            signatures: a.csv
            ---
            Text.
            == articles/a.csv
            name,display,retracted
            Ada Example,full,2020-07-01
            """).Build().Page(Article).QuerySelector(".signatories .small")!.TextContent);

    [Theory]
    [InlineData(1, "1 of those who took part stands under this text.")]
    [InlineData(0, "1 signature stands under this text.")]
    public void Signatures_are_some_of_those_who_took_part_where_more_were_counted(int others, string sentence) =>
        Assert.Equal(sentence, TestSite.Of($"""
            == actions/sign.md
            ---
            title: Sign
            kind: petition
            closes: 2020-06-17
            tally:
              count: {1 + others}
            signatures: sign.csv
            ---
            Text.
            == actions/sign.csv
            name,display
            Ada Example,full
            """).Build().Page("actions/sign.html").QuerySelector("section:has(.signatories) > p")!.TextContent);

    private static string Href(IElement link) => link.GetAttribute("href")!;

    private static string[] Names(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{name} {number},,,full"))];

    private static BuiltSite SiteOf(params string[] rows)
    {
        var table = new StringBuilder("name,role,organisation,display\n").AppendJoin('\n', rows);
        return TestSite.Of($"== articles/a.md\n---\ntitle: A\ndate: 2020-06-17\nsignatures: a.csv\n---\nText.\n== articles/a.csv\n{table}\n").Build();
    }
}
