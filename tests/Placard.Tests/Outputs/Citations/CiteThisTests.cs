using System.Text.Json;
using AngleSharp.Dom;
using Placard.Outputs.Citations;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs.Citations;

/// <summary>Articles and actions say how they are cited, in three styles and in three formats for reference managers.</summary>
public class CiteThisTests
{
    private static readonly BuiltSite Site = TestSite.Of("""
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        publisher: The editors
        languages: [en, fr, ar]
        == articles/call.md
        ---
        title: "50 % of \"trains\" & {sleep}_$#^~\\ cost?"
        summary: First line.
        date: 2020-09-01T10:00:00+02:00
        authors: ["van der Berg, Jean-Paul", Archive editors, "Stop and Go"]
        tags: [Rail & Sleep, "100 %"]
        source: { title: The paper, url: "https://paper.test/a_b?c=%20", publisher: Press, captured: 2020-09-03 }
        ---
        Text.
        == articles/plain.md
        ---
        title: Plain
        date: 2020-06-01
        ---
        Text.
        == articles/appel.md
        ---
        title: L’appel « urgent »
        date: 2020-06-01
        lang: fr
        authors: ["Bell, Anna", "Roe, Jo"]
        ---
        Texte.
        == articles/نداء.md
        ---
        title: نداء
        date: 2020-06-01
        lang: ar
        authors: ["العلي، محمد", هيئة التحرير]
        ---
        نص.
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        closes: 2020-02-01
        authors: ["Bell, Anna"]
        ---
        Text.
        """).Build().WithoutDiagnostics();

    [Theory]
    [InlineData(
        "articles/2020/call.html",
        "van der Berg, Jean-Paul, Archive editors, and Stop and Go. “50 % of ‘trains’ & {sleep}_$#^~\\ cost?” The archive, September 1, 2020. https://archive.test/articles/2020/call.html.",
        "van der Berg, J.-P., Archive editors, & Stop and Go. (2020, September 1). 50 % of \"trains\" & {sleep}_$#^~\\ cost? The archive. https://archive.test/articles/2020/call.html",
        "van der Berg, Jean-Paul, et al. “50 % of ‘trains’ & {sleep}_$#^~\\ cost?” The archive, 1 Sept. 2020, https://archive.test/articles/2020/call.html.")]
    [InlineData(
        "articles/2020/plain.html",
        "“Plain.” The archive, June 1, 2020. https://archive.test/articles/2020/plain.html.",
        "Plain. (2020, June 1). The archive. https://archive.test/articles/2020/plain.html",
        "“Plain.” The archive, 1 June 2020, https://archive.test/articles/2020/plain.html.")]
    [InlineData(
        "articles/2020/appel.html",
        "Bell, Anna et Jo Roe. «\u00A0L’appel “urgent”\u00A0». The archive, 1er juin 2020. https://archive.test/articles/2020/appel.html.",
        "Bell, A. et Roe, J. (2020, 1er juin). L’appel « urgent ». The archive. https://archive.test/articles/2020/appel.html",
        "Bell, Anna et Jo Roe. «\u00A0L’appel “urgent”\u00A0». The archive, 1er juin 2020, https://archive.test/articles/2020/appel.html.")]
    [InlineData(
        "articles/2020/نداء.html",
        "العلي، محمد وهيئة التحرير. «نداء». The archive، 1 يونيو 2020. https://archive.test/articles/2020/%D9%86%D8%AF%D8%A7%D8%A1.html.",
        "العلي، محمد وهيئة التحرير. (2020، 1 يونيو). نداء. The archive. https://archive.test/articles/2020/%D9%86%D8%AF%D8%A7%D8%A1.html",
        "العلي، محمد وهيئة التحرير. «نداء». The archive، 1 يونيو 2020، https://archive.test/articles/2020/%D9%86%D8%AF%D8%A7%D8%A1.html.")]
    [InlineData(
        "actions/sign.html",
        "Bell, Anna. “Sign.” The archive, February 1, 2020. https://archive.test/actions/sign.html.",
        "Bell, A. (2020, February 1). Sign. The archive. https://archive.test/actions/sign.html",
        "Bell, Anna. “Sign.” The archive, 1 Feb. 2020, https://archive.test/actions/sign.html.")]
    public void The_page_says_it_in_words(string page, string chicago, string apa, string mla) =>
        Assert.Equal([chicago, apa, mla], Site.Page(page).QuerySelectorAll(".cite dd").Take(3).Select(text => text.TextContent));

    [Fact]
    public void A_byline_reads_as_people_speak() =>
        Assert.Equal("By Jean-Paul van der Berg, Archive editors, Stop and Go", Site.Page("articles/2020/call.html").QuerySelector(".byline")!.TextContent);

    [Fact]
    public void The_page_holds_the_files_itself()
    {
        Assert.Equal(CitationFormats.All.Select(format => "call" + format.Ending),
            Downloads("articles/2020/call.html").Select(link => link.GetAttribute("download")));
        Assert.DoesNotContain(Site.Files.Keys, path => path.StartsWith("articles/2020/call.", StringComparison.Ordinal) && path != "articles/2020/call.html");
    }

    [Fact]
    public void BibTeX_escapes_what_TeX_would_act_upon() => Assert.Equal("""
        @misc{articles-2020-call,
          author = {van der Berg, Jean-Paul and {Archive editors} and {Stop and Go}},
          title = {{50 \% of "trains" \& \textbraceleft{}sleep\textbraceright{}\_\$\#\textasciicircum{}\textasciitilde{}\textbackslash{} cost?}},
          year = {2020},
          month = sep,
          day = {1},
          howpublished = {The archive},
          publisher = {The editors},
          url = {https://archive.test/articles/2020/call.html},
          language = {en},
          keywords = {Rail \& Sleep, 100 \%},
          note = {Source: The paper; Publisher: Press; Document: https://paper.test/a\_b?c=\%20; Copy taken: 2020-09-03}
        }

        """, Download("articles/2020/call.html", "call.bib"));

    [Fact]
    public void RIS_keeps_each_statement_on_a_line_that_ends_as_its_rules_say() => Assert.Equal(
        """
        TY  - ELEC
        AU  - van der Berg, Jean-Paul
        AU  - Archive editors
        AU  - Stop and Go
        TI  - 50 % of "trains" & {sleep}_$#^~\ cost?
        PY  - 2020
        DA  - 2020/09/01
        T2  - The archive
        PB  - The editors
        UR  - https://archive.test/articles/2020/call.html
        LA  - en
        KW  - Rail & Sleep
        KW  - 100 %
        N1  - Source: The paper; Publisher: Press; Document: https://paper.test/a_b?c=%20; Copy taken: 2020-09-03
        ER  - 

        """.Replace("\n", "\r\n", StringComparison.Ordinal),
        Download("articles/2020/call.html", "call.ris"));

    [Fact]
    public void CSL_data_keeps_particles_and_whole_names_apart()
    {
        using var json = JsonDocument.Parse(Download("articles/2020/call.html", "call.csl.json"));
        var item = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("""[{"family":"Berg","non-dropping-particle":"van der","given":"Jean-Paul"},{"literal":"Archive editors"},{"literal":"Stop and Go"}]""", JsonSerializer.Serialize(item.GetProperty("author")));
        Assert.Equal("[[2020,9,1]]", JsonSerializer.Serialize(item.GetProperty("issued").GetProperty("date-parts")));
        Assert.Equal("50 % of \"trains\" & {sleep}_$#^~\\ cost?", item.GetProperty("title").GetString());
    }

    [Fact]
    public void A_name_in_another_script_has_a_key_that_programs_take() =>
        Assert.Matches(@"^@misc\{articles-2020-[0-9a-f]{8},\n  author = \{العلي, محمد and \{هيئة التحرير\}\},",
            Download("articles/2020/نداء.html", "نداء.bib"));

    [Fact]
    public void An_archive_without_the_files_does_not_ask_to_be_cited()
    {
        var site = TestSite.Of($"""
            == archive.yaml
            title: A
            baseUrl: https://archive.test/
            omit: [{string.Join(", ", CitationFormats.All.Select(format => format.Name))}]
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            ---
            A.
            """).Build().WithoutDiagnostics();
        Assert.Empty(site.Page("articles/2020/a.html").QuerySelectorAll(".cite"));
    }

    private static IEnumerable<IElement> Downloads(string page) => Site.Page(page).QuerySelectorAll(".cite a[download]");

    /// <summary>The bytes that a browser saves: the rules of data URLs, without a library of ours.</summary>
    private static string Download(string page, string name)
    {
        var link = Downloads(page).Single(link => link.GetAttribute("download") == name);
        var url = link.GetAttribute("href")!;
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        var format = CitationFormats.All.Single(format => name.EndsWith(format.Ending, StringComparison.Ordinal));
        Assert.Equal("data:" + format.MediaType, url[..comma]);
        return Uri.UnescapeDataString(url[(comma + 1)..]);
    }
}
