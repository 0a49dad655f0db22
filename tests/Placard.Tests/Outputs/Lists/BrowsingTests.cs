using Placard.Tests.Support;

namespace Placard.Tests.Outputs.Lists;

/// <summary>Every name that an archive holds leads to what bears it; each list says how many, and there is none of nothing.</summary>
public class BrowsingTests
{
    private static readonly BuiltSite Site = TestSite.Of("""
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        languages: [en, fr]
        == campaigns/trains.md
        ---
        title: Night trains
        start: 2020-05-01
        outcome: partial
        organisations: [Rail & Sleep, "Œuvre É"]
        ---
        Text.
        == campaigns/trains-fr.md
        ---
        title: Trains de nuit
        lang: fr
        translationOf: trains.md
        start: 2020-05-01
        outcome: partial
        organisations: [Rail & Sleep]
        ---
        Texte.
        == articles/call.md
        ---
        title: The call
        date: 2020-06-01
        campaign: trains
        authors: [Zoé Bell, "النجار"]
        source: { title: The paper, url: "https://paper.test/1", publisher: Rail & sleep, author: Zoe Bell }
        ---
        Text.
        == articles/answer.md
        ---
        title: The answer
        date: 2020-12-31
        campaign: trains
        authors: [Zoé Bell, Index, Con, "…"]
        ---
        Text.
        == articles/older.md
        ---
        title: Older
        date: 2019-06-02
        ---
        Text.
        == actions/write.md
        ---
        title: Write
        kind: letter
        campaign: trains
        closes: 2020-06-30
        targets:
          - { name: The Minister, role: Minister, organisation: Ministry of Rail }
          - { role: Director, organisation: Ministry of Rail }
          - { role: Director, organisation: Ministry of Beds }
        ---
        Text.

        ## Letter

        Dear reader.
        """).Build().WithoutDiagnostics();

    [Theory]
    [InlineData("people/index.html", "Con 1", "Index 1", "Zoé Bell 2", "النجار 1")]
    [InlineData("organisations/index.html", "Œuvre É 1", "Rail & Sleep 2")]
    [InlineData("targets/index.html", "Ministry of Beds 1", "Ministry of Rail 1", "The Minister 1")]
    [InlineData("outcomes/index.html", "Reached part of its aim 1")]
    [InlineData("years/index.html", "2020 2", "2019 1")]
    [InlineData("kinds/index.html", "News 3")]
    public void An_index_leads_to_its_lists_and_says_how_many_each_holds(string index, params string[] lists)
    {
        Assert.Equal(lists.Order(StringComparer.Ordinal),
            Site.Page(index).QuerySelectorAll(".links li").Select(item => item.TextContent).Order(StringComparer.Ordinal));
        foreach (var link in Site.Page(index).QuerySelectorAll(".links a"))
        {
            var list = Site.Page(index[..(index.IndexOf('/', StringComparison.Ordinal) + 1)]
                + Uri.UnescapeDataString(link.GetAttribute("href")!.Split('/')[^1]));
            var count = int.Parse(link.ParentElement!.QuerySelector(".count")!.TextContent, null);
            Assert.Equal(count, list.QuerySelectorAll(".card").Length);
            Assert.StartsWith($"{count} ", list.QuerySelector(".kicker")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("people/zoe-bell.html")]
    [InlineData("people/النجار.html")]
    [InlineData("people/_index.html")]
    [InlineData("people/_con.html")]
    [InlineData("organisations/rail-sleep.html")]
    [InlineData("organisations/œuvre-e.html")]
    [InlineData("targets/ministry-of-beds.html")]
    [InlineData("outcomes/partial.html")]
    [InlineData("years/2020-06.html")]
    public void A_list_has_a_lasting_URL(string url) => Assert.Contains(url, Site.Files.Keys);

    [Fact]
    public void Spellings_that_share_a_URL_share_a_list_which_names_them()
    {
        Assert.Equal("Zoé Bell", Site.Page("people/zoe-bell.html").QuerySelector("h1")!.TextContent);
        Assert.Equal("Also written: Zoe Bell", Site.Page("people/zoe-bell.html").QuerySelector("header.title .small")!.TextContent);
        Assert.Equal("Also written: Rail & sleep", Site.Page("organisations/rail-sleep.html").QuerySelector("header.title .small")!.TextContent);
    }

    [Fact]
    public void A_list_holds_each_text_in_one_language() =>
        Assert.Equal(["The call", "Night trains"], Site.Page("organisations/rail-sleep.html").QuerySelectorAll(".card h2").Select(title => title.TextContent));

    [Theory]
    [InlineData("articles/2020/call.html", ".byline a", "Zoé Bell ../../people/zoe-bell.html", "النجار ../../people/%D8%A7%D9%84%D9%86%D8%AC%D8%A7%D8%B1.html")]
    [InlineData("articles/2020/answer.html", ".byline bdi", "Zoé Bell ../../people/zoe-bell.html", "Index ../../people/_index.html",
        "Con ../../people/_con.html", "… ")]
    [InlineData("campaigns/trains.html", ".inline a", "Rail & Sleep ../organisations/rail-sleep.html", "Œuvre É ../organisations/%C5%93uvre-e.html")]
    [InlineData("campaigns/trains.html", ".glance b a", "Reached part of its aim ../outcomes/partial.html")]
    [InlineData("actions/write.html", ".targets a", "The Minister ../targets/the-minister.html", "Ministry of Rail ../targets/ministry-of-rail.html",
        "Ministry of Beds ../targets/ministry-of-beds.html")]
    public void A_name_leads_to_its_list_where_it_is_read(string page, string selector, params string[] links) =>
        Assert.Equal(links,
            Site.Page(page).QuerySelectorAll(selector).Select(name => $"{name.TextContent} {(name.QuerySelector("a") ?? name).GetAttribute("href")}"));

    [Fact]
    public void A_year_leads_to_its_months() =>
        Assert.Equal(["June 2020 1", "December 2020 1"], Site.Page("years/2020.html").QuerySelectorAll(".links li").Select(item => item.TextContent));

    [Fact]
    public void No_signatory_of_a_letter_is_listed()
    {
        var site = TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            signatures: s.csv
            ---
            A.
            == articles/s.csv
            name,consent
            Somebody Who Signed,yes
            """).Build().WithoutDiagnostics();
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("somebody", StringComparison.Ordinal));
        Assert.DoesNotContain("people/index.html", site.Files.Keys);
    }

    [Fact]
    public void A_name_longer_than_a_file_s_name_may_be_keeps_a_list_of_its_own()
    {
        var name = string.Concat(Enumerable.Repeat("منظمة ", 60)).Trim();
        var site = TestSite.Of($"""
            == campaigns/a.md
            ---
            title: A
            start: 2020-01-01
            organisations: ["{name}", "{name} أخرى"]
            ---
            A.
            """).Build().WithoutDiagnostics();
        var lists = site.Files.Keys.Where(path =>
            path.StartsWith("organisations/", StringComparison.Ordinal) && !path.EndsWith("index.html", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, lists.Count);
        Assert.All(lists, list => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(list.Split('/')[1]), 1, 255));
    }

    [Fact]
    public void Many_names_are_spread_over_pages()
    {
        var names = string.Join(", ", Enumerable.Range(1, 501).Select(n => $"Person {n:D3}"));
        var site = TestSite.Of($"""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            authors: [{names}]
            ---
            A.
            """).Build().WithoutDiagnostics();
        Assert.Equal(500, site.Page("people/index.html").QuerySelectorAll(".links li").Length);
        Assert.Equal("Person 501 1", Assert.Single(site.Page("people/all/2.html").QuerySelectorAll(".links li")).TextContent);
        Assert.Equal(["Authors · Test archive", "Authors · page 2 of 2 · Test archive"],
            new[] { "people/index.html", "people/all/2.html" }.Select(page => site.Page(page).Title));
    }

    [Fact]
    public void Pages_that_lead_on_name_the_longest_of_many_lists_and_lead_to_the_rest()
    {
        var articles = Enumerable.Range(1, 14)
            .Select(n => $"\n== articles/a{n}.md\n---\ntitle: A{n}\ndate: 2020-01-01\ntags: [tag {n}{(n > 12 ? ", tag 1, tag 2" : "")}]\n---\nA.");
        var site = TestSite.Of("== archive.yaml\ntitle: A\nbaseUrl: https://archive.test/" + string.Concat(articles)).Build().WithoutDiagnostics();
        foreach (var page in new[] { "index.html", "browse.html", "search.html" })
        {
            var tags = site.Page(page).QuerySelectorAll(".ways > div").Single(way => way.QuerySelector("h3 a")!.TextContent == "Subjects");
            Assert.Equal("tags/index.html", tags.QuerySelector("h3 a")!.GetAttribute("href"));
            Assert.Contains("tag 1 3", tags.QuerySelectorAll("li").Select(item => item.TextContent));
            Assert.Equal(["tag 1 3", "tag 2 3", "12 more"], tags.QuerySelectorAll("li").Select(item => item.TextContent));
        }
    }
}
