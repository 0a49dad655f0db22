using Placard.Importing;
using Placard.Importing.Markdown;
using Placard.Tests.Support;

namespace Placard.Tests.Importing.Markdown;

/// <summary>A site of Hugo: TOML, YAML and JSON, leaf bundles, shortcodes, and URLs by folder or by pattern.</summary>
public class HugoTests
{
    private const string Settings = """
        == hugo.toml
        baseURL = "https://old.example/"
        defaultContentLanguage = "en"
        [permalinks]
        news = "/:year/:month/:slug/"
        """;

    private static ImportedSite Import(string site, ImportedSite? into = null) => (into ?? new()).Import(new MarkdownImporter(), $"{Settings}\n{site}");

    [Fact]
    public void A_text_with_a_date_becomes_an_article_at_the_URL_that_the_pattern_gave_it()
    {
        var site = Import("""
            == content/news/vote.md
            +++
            title = "The vote: 17 June"
            date = 2020-06-17T09:30:00Z
            tags = ["vote"]
            [params]
            author = "Jane Roe"
            +++
            We lost.
            """);
        Assert.Equal("""
            ---
            title: "The vote: 17 June"
            date: 2020-06-17T09:30:00Z
            permalink: "2020/06/the-vote-17-june/index.html"
            tags:
              - "vote"
            authors:
              - "Jane Roe"
            kind: news
            ---
            We lost.

            """.ReplaceLineEndings("\n"), site["articles/2020/vote.md"]);
        Assert.Empty(site.Notes);
    }

    [Theory]
    [InlineData("---\ntitle: T\ndate: 2020-06-17\nslug: s\n---\nText.")]
    [InlineData("+++\ntitle = 'T'\ndate = 2020-06-17\nslug = 's'\n+++\nText.")]
    [InlineData("{ \"title\": \"T\", \"date\": \"2020-06-17\", \"slug\": \"s\" }\nText.")]
    public void All_three_formats_of_front_matter_mean_the_same(string text) => Assert.Equal(
        "---\ntitle: \"T\"\ndate: 2020-06-17\npermalink: \"2020/06/s/index.html\"\nkind: news\n---\nText.\n",
        Import($"== content/news/x.md\n{text}")["articles/2020/s.md"]);

    [Fact]
    public void Links_to_texts_lead_to_their_files_and_images_come_along()
    {
        var site = Import("""
            == content/news/vote/index.md
            ---
            title: Vote
            date: 2020-06-17
            image: crowd.jpg
            ---
            See [about](/about/#who), [by file](../answer.md), [by tag]({{< ref "answer.md#end" >}}), [gone](/gone/), [other](https://other.example/x).

            {{< figure src="crowd.jpg" alt="A crowd" caption="In front of the *parliament*" >}}

            ![Poster](/img/poster.png)
            == content/news/vote/crowd.jpg
            JPEG
            == content/news/answer.md
            ---
            title: Answer
            date: 2020-06-18
            ---
            Text.
            == content/about.md
            ---
            title: About us
            ---
            Text.
            == static/img/poster.png
            PNG
            == static/img/unused.png
            PNG
            """);
        Assert.Equal("""
            See [about](../../pages/about.md#who), [by file](answer.md), [by tag](answer.md#end), [gone](https://old.example/gone/), [other](https://other.example/x).

            ![A crowd](../../files/news/vote/crowd.jpg)

            In front of the *parliament*



            ![Poster](../../files/img/poster.png)

            """.ReplaceLineEndings("\n"), site["articles/2020/vote.md"].Split("---\n")[2]);
        Assert.Contains("image: \"/files/news/vote/crowd.jpg\"", site["articles/2020/vote.md"], StringComparison.Ordinal);
        Assert.Equal(["articles/2020/answer.md", "articles/2020/vote.md", "files/img/poster.png", "files/news/vote/crowd.jpg", "pages/about.md"], site.Paths);
        Assert.Contains("Changed: link: what it names was not imported, so that it leads to the former site", site.Notes);
    }

    [Fact]
    public void Shortcodes_leave_their_text_and_links_and_the_others_are_reported_at_their_line()
    {
        var site = Import("""
            == content/about.md
            ---
            title: About
            ---
            {{< youtube dQw4w9WgXcQ >}}

            {{< notice warning >}}Keep **this**.{{< /notice >}}

            {{< stats >}}

            {{< highlight go >}}
            x := 1
            {{< /highlight >}}

            `{{</* shown */>}}`
            """);
        var body = site["pages/about.md"].Split("---\n")[2];
        Assert.Contains("[YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)", body, StringComparison.Ordinal);
        Assert.Contains("Keep **this**.", body, StringComparison.Ordinal);
        Assert.Contains("```go\nx := 1\n```", body, StringComparison.Ordinal);
        Assert.Contains("`{{< shown >}}`", body, StringComparison.Ordinal);
        Assert.Contains(site.Report.Entries.Single().Notes, note =>
            note is { Fate: ImportFate.Left, What: "template tag stats", Place: { Path: "site/content/about.md", Line: 8 } });
    }

    [Fact]
    public void Drafts_are_counted_and_never_named()
    {
        var site = Import("== content/news/secret-plan.md\n---\ntitle: Secret plan\ndate: 2020-01-01\ndraft: true\n---\nText.");
        Assert.Empty(site.Paths);
        Assert.Equal([("draft", "it was not published")], site.Report.Left.Select(left => (left.What, left.Why)));
        Assert.DoesNotContain("secret", site.Everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_category_becomes_a_campaign_where_the_mapping_file_says_so()
    {
        const string text = "== content/news/x.md\n---\ntitle: X\ndate: 2020-06-17\ncategories: [Night trains, Misc]\n---\nText.";
        var proposal = new MarkdownImporter().Propose(new() { Sources = [new("site", "site/", ImportedSite.TreeOf($"{Settings}\n{text}"))] });
        Assert.Equal(["Misc", "Night trains"], proposal.Campaigns.Keys.Order());
        var map = new ImportMap { Campaigns = new Dictionary<string, string> { ["Night trains"] = "trains", ["Misc"] = "" } };
        var site = Import(text, new() { Map = map });
        Assert.Contains("tags:\n  - \"Misc\"\ncampaign: \"trains\"\n", site["articles/2020/x.md"], StringComparison.Ordinal);
        Assert.Contains("title: \"Night trains\"\nstart: 2020-06-17\n", site["campaigns/trains.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_imported_builds_at_its_former_URLs()
    {
        var site = Import("""
            == content/news/x.md
            ---
            title: X
            date: 2020-06-17
            aliases: [/old/x/]
            ---
            See [about](/about/).
            == content/about.md
            ---
            title: About
            ---
            Text.
            """);
        var build = TestSite.Of(string.Join('\n', site.Paths.Select(path => $"== {path}\n{site[path]}"))).Build().WithoutDiagnostics();
        Assert.Contains("href=\"../../../about/index.html\"", build.Text("2020/06/x/index.html"), StringComparison.Ordinal);
        Assert.Contains("2020/06/x/index.html", build.Text("old/x/index.html"), StringComparison.Ordinal);
    }
}
