using System.Text.Json;
using Placard.Outputs.Citations;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs.Citations;

/// <summary>Campaigns and years have their citations as one file in each format.</summary>
public class CitationFilesTests
{
    private const string Archive = """
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        languages: [en, fr]
        == campaigns/trains.md
        ---
        title: Trains
        start: 2019-05-01
        ---
        Text.
        == articles/call.md
        ---
        title: Call
        summary: Trains for all.
        date: 2020-09-01
        campaign: trains
        ---
        Text.
        == articles/appel.md
        ---
        title: Appel
        date: 2020-09-01
        lang: fr
        campaign: trains
        translationOf: call
        ---
        Texte.
        == articles/old.md
        ---
        title: Old
        date: 201X
        ---
        Text.
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        closes: 2019-06-01
        campaign: trains
        ---
        Text.

        """;

    private static readonly BuiltSite Site = TestSite.Of(Archive).Build().WithoutDiagnostics();

    [Theory]
    [InlineData("campaigns/trains/citations", "Call", "Sign")]
    [InlineData("years/2020/citations", "Appel", "Call")]
    [InlineData("years/2019/citations", "Sign")]
    [InlineData("years/2010-2019/citations", "Old")]
    public void A_file_cites_what_belongs_to_its_page(string path, params string[] titles)
    {
        Assert.Equal(titles, Site.Text(path + ".bib").Split('\n').Where(line => line.StartsWith("  title = ", StringComparison.Ordinal))
            .Select(line => line.Trim(' ', ',')["title = {{".Length..^2]));
        Assert.Equal(titles, Site.Text(path + ".ris").Split("\r\n").Where(line => line.StartsWith("TI  - ", StringComparison.Ordinal))
            .Select(line => line["TI  - ".Length..]));
        using var json = JsonDocument.Parse(Site.Text(path + ".csl.json"));
        Assert.Equal(titles, json.RootElement.EnumerateArray().Select(item => item.GetProperty("title").GetString()));
    }

    /// <summary>A page holds the download of its citation, and needs no abstract beside the text.</summary>
    [Theory, InlineData(".bib"), InlineData(".ris"), InlineData(".csl.json")]
    public void Files_hold_the_abstracts_that_downloads_leave_out(string ending)
    {
        Assert.Contains("Trains for all.", Site.Text("years/2020/citations" + ending), StringComparison.Ordinal);
        var download = Site.Page("articles/2020/call.html").QuerySelectorAll("a[download]").Single(link => link.GetAttribute("download") == "call" + ending);
        Assert.DoesNotContain("for%20all", download.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("campaigns/trains.html", "../campaigns/trains/citations")]
    [InlineData("years/2020.html", "../years/2020/citations")]
    [InlineData("years/2010-2019.html", "../years/2010-2019/citations")]
    public void The_page_links_to_its_files(string page, string file) => Assert.Equal(CitationFormats.All.Select(format => file + format.Ending),
        Site.Page(page).QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")));

    [Fact]
    public void An_archive_has_no_more_citation_files_than_campaigns_and_years_take() =>
        Assert.Equal(4 * CitationFormats.All.Count,
            Site.Files.Keys.Count(path => CitationFormats.All.Any(format => path.EndsWith(format.Ending, StringComparison.Ordinal))));

    [Theory, InlineData("years"), InlineData("months")]
    public void Files_do_not_need_the_lists(string omitted) => TestSite.Of(Archive.Replace("title: The archive", $"title: The archive\nomit: [{omitted}]",
        StringComparison.Ordinal)).Build().WithoutDiagnostics().Text("years/2020/citations.bib");

    [Fact]
    public void A_format_that_is_omitted_has_neither_downloads_nor_files()
    {
        var site = TestSite.Of(Archive.Replace("title: The archive", "title: The archive\nomit: [ris]", StringComparison.Ordinal)).Build().WithoutDiagnostics();
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith(".ris", StringComparison.Ordinal));
        foreach (var page in new[] { "campaigns/trains.html", "years/2020.html", "articles/2020/call.html" })
            Assert.Equal(["BibTeX", "CSL-JSON"], site.Page(page).QuerySelectorAll("a[download]").Select(link => link.TextContent));
    }

    /// <summary>Citation files lay beside each page before; an archive may have recorded the URL of one, by hand.</summary>
    [Fact]
    public void A_recorded_URL_of_a_former_file_leads_to_its_page_and_is_not_lost()
    {
        var site = TestSite.Of(Archive + "== addresses.txt\narticles/2020/call.bib\narticles/2020/call.csl.json\n").Build().WithoutDiagnostics();
        Assert.Contains("/articles/2020/call.bib /articles/2020/call.html 301\n", site.Text("_redirects"), StringComparison.Ordinal);
        Assert.Contains("/articles/2020/call.csl.json /articles/2020/call.html 301\n", site.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recorded_URL_of_a_file_without_its_page_is_lost() =>
        Assert.Contains("PLC1308", TestSite.Of(Archive + "== addresses.txt\nfiles/gone.bib\n").Build().Messages.Single(), StringComparison.Ordinal);
}
