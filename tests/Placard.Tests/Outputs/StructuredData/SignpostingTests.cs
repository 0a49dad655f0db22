using System.Text.Json;
using AngleSharp.Dom;
using Placard.Tests.Html;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs.StructuredData;

/// <summary>Programs find what describes a page and what belongs to it by the typed links of the FAIR Signposting Profile.</summary>
public class SignpostingTests
{
    private const string Archive = """
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        licence: CC BY 4.0
        == campaigns/trains.md
        ---
        title: Trains
        start: 2019-05-01
        ---
        Text.
        == files/text.pdf
        %PDF
        == articles/call.md
        ---
        title: Call
        date: 2020-09-01
        campaign: trains
        kind: news
        attachments: [{ file: ../files/text.pdf, title: The text }]
        signatures: names.csv
        ---
        Text.
        == articles/names.csv
        name,display
        Jo Roe,full
        == pages/about.md
        ---
        title: About
        ---
        Text.

        """;

    private static readonly BuiltSite Site = TestSite.Of(Archive).Build().WithoutDiagnostics();

    [Fact]
    public void Level_1_stands_in_the_head_of_a_page() => Assert.Equal(
        [
            "cite-as https://archive.test/articles/2020/call.html",
            "type https://schema.org/AboutPage",
            "type https://schema.org/NewsArticle",
            "license https://creativecommons.org/licenses/by/4.0/",
            "describedby ../../years/2020/citations.bib application/x-bibtex",
            "describedby ../../years/2020/citations.ris application/x-research-info-systems",
            "describedby ../../years/2020/citations.csl.json application/vnd.citationstyles.csl+json",
            "item ../../files/text.pdf application/pdf",
            "item ../../data/signatures/2020-call.csv text/csv",
            "linkset ../../years/2020/linkset.json application/linkset+json",
        ],
        LinksOf(Site.Page("articles/2020/call.html")));

    [Fact]
    public void The_home_page_leads_to_what_describes_the_archive() => Assert.Equal(
        ["describedby ro-crate-metadata.json application/ld+json", "linkset linkset.json application/linkset+json"],
        LinksOf(Site.Page("index.html")).Where(link => link.StartsWith("describedby", StringComparison.Ordinal)
            || link.StartsWith("linkset", StringComparison.Ordinal)));

    [Fact]
    public void A_plain_page_has_no_signposts() => Assert.Empty(LinksOf(Site.Page("about.html")));

    /// <summary>Level 2: the links of a page, and those that lead back to it.</summary>
    [Theory]
    [InlineData("years/2020/linkset.json", "https://archive.test/articles/2020/call.html", "cite-as", "https://archive.test/articles/2020/call.html")]
    [InlineData("years/2020/linkset.json", "https://archive.test/articles/2020/call.html", "item", "https://archive.test/files/text.pdf")]
    [InlineData("years/2020/linkset.json", "https://archive.test/articles/2020/call.html", "collection", "https://archive.test/campaigns/trains.html")]
    [InlineData("years/2020/linkset.json", "https://archive.test/files/text.pdf", "collection", "https://archive.test/articles/2020/call.html")]
    [InlineData("years/2020/linkset.json", "https://archive.test/years/2020/citations.bib", "describes", "https://archive.test/years/2020.html")]
    [InlineData("linkset.json", "https://archive.test/", "item", "https://archive.test/campaigns/trains.html")]
    [InlineData("linkset.json", "https://archive.test/", "linkset", "https://archive.test/years/2020/linkset.json")]
    [InlineData("linkset.json", "https://archive.test/campaigns/trains.html", "item", "https://archive.test/articles/2020/call.html")]
    public void A_link_set_holds_the_links_of_many_pages(string file, string anchor, string relation, string target)
    {
        using var json = JsonDocument.Parse(Site.Text(file));
        var context = Assert.Single(json.RootElement.GetProperty("linkset").EnumerateArray(), context => context.GetProperty("anchor").GetString() == anchor);
        Assert.Contains(target, context.GetProperty(relation).EnumerateArray().Select(link => link.GetProperty("href").GetString()));
    }

    /// <summary>What a page says itself, its link set says too.</summary>
    [Theory, InlineData("sample"), InlineData("Arabic"), InlineData("hostile")]
    public void Each_page_is_in_its_link_set(string archive)
    {
        var site = Archives.Get(archive);
        var pages = EveryPage.Of(site).Where(page => page.Document.Head!.QuerySelector("link[rel=linkset]") is not null).ToList();
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var file = LinkTarget.Find(site, page.Path, page.Document.Head!.QuerySelector("link[rel=linkset]")!.GetAttribute("href")!).Path!;
            using var json = JsonDocument.Parse(site.Text(file));
            var canonical = page.Document.Head!.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
            var context = json.RootElement.GetProperty("linkset").EnumerateArray().Single(context => context.GetProperty("anchor").GetString() == canonical);
            foreach (var link in LinksOf(page.Document).Select(link => link.Split(' ')[0]).Where(relation => relation != "linkset").CountBy(name => name))
                Assert.True(context.GetProperty(link.Key).GetArrayLength() >= link.Value, $"{page.Path}: {link.Key}");
        }
    }

    [Fact]
    public void Hosts_with_headers_send_the_link_set_with_every_file()
    {
        var headers = Site.Text("_headers");
        Assert.Contains("\n  Link: <https://archive.test/linkset.json>; rel=\"linkset\"; type=\"application/linkset+json\"\n", headers, StringComparison.Ordinal);
        Assert.Contains("\n/\n  Link: <https://archive.test/ro-crate-metadata.json>; rel=\"describedby\"; type=\"application/ld+json\"; profile=\"https://w3id.org/ro/crate\"\n",
            headers, StringComparison.Ordinal);
        Assert.Contains("\n/linkset.json\n  Content-Type: application/linkset+json\n", headers, StringComparison.Ordinal);
    }

    /// <summary>Cloudflare Pages takes 100 rules and 2,000 characters a line (developers.cloudflare.com/pages/configuration/headers).</summary>
    [Fact]
    public void Headers_grow_with_no_entry()
    {
        var many = string.Concat(Enumerable.Range(0, 150).Select(i => $"== articles/a{i}.md\n---\ntitle: A{i}\ndate: 20{i % 20:D2}-01-01\n---\nText.\n"));
        Assert.Equal(Site.Text("_headers"), TestSite.Of(Archive + many).Build().WithoutDiagnostics().Text("_headers"));
    }

    [Fact]
    public void A_mirror_names_the_original()
    {
        var site = TestSite.Of(Archive).With(options => options with { MirrorOf = "https://archive.test/", BaseUrl = "https://copy.test/" }).Build();
        Assert.DoesNotContain("copy.test", site.Text("linkset.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_omits_them_has_neither_links_nor_files()
    {
        var site = TestSite.Of(Archive.Replace("title: The archive", "title: The archive\nomit: [signposting, ro-crate]", StringComparison.Ordinal)).Build();
        Assert.Empty(LinksOf(site.Page("articles/2020/call.html")).Concat(LinksOf(site.Page("index.html"))));
        Assert.DoesNotContain("Link:", site.Text("_headers"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith("linkset.json", StringComparison.Ordinal));
    }

    private static IEnumerable<string> LinksOf(IDocument page) =>
        page.Head!.QuerySelectorAll("link").Where(link => link.GetAttribute("rel") is "cite-as" or "type" or "license" or "describedby" or "item" or "linkset")
            .Select(link => $"{link.GetAttribute("rel")} {link.GetAttribute("href")} {link.GetAttribute("type")}".TrimEnd());
}
