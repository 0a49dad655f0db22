using System.Globalization;
using System.Text;
using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Sites;

/// <summary>
/// Zola. Campaigns are transparent sections of the list of articles. It has no lists of sections by the page (one list holds all
/// campaigns) and only folders with an <c>index.html</c>.
/// </summary>
internal sealed class ZolaSite : ISite
{
    public string Name => "zola";

    public string? Version(Tools tools) => tools.Find(Name) is { } zola ? new Call(zola, ["--version"], Path.GetTempPath()).Run().Output.Split(' ')[1] : null;

    public Call Build(Tools tools, string folder, string output) => new(tools.Find(Name)!, ["--root", folder, "build", "--output-dir", output], folder);

    public void Write(GeneratedArchive archive, string folder)
    {
        var files = new SiteFolder(folder);
        files.CopyTemplates(Name);
        files.WriteFiles("static/", withAssets: true);
        files.Write("content/_index.md", "+++\n+++\n");
        files.Write("content/about.md", "+++\ntitle = \"About\"\n+++\n\nWhat this archive is, and who made it.\n");
        files.Write("content/articles/_index.md", "+++\ntitle = \"Articles\"\nsort_by = \"date\"\npaginate_by = 20\ntemplate = \"articles.html\"\n+++\n");
        files.Write("content/campaigns/_index.md", "+++\ntitle = \"Campaigns\"\ntemplate = \"campaigns.html\"\n+++\n");
        var bodies = new BodyWriter(archive, (_, to) => $"/articles/{FrontMatter.Year(to)}/{to.Slug}/", "/files/");
        var campaigns = archive.Campaigns.ToList();
        foreach (var campaign in campaigns) files.Write($"content/articles/{campaign.Slug}/_index.md", HeadOf(campaign) + bodies.Of(campaign));
        foreach (var article in archive.Articles)
        {
            files.Write($"content/articles/{campaigns[article.Campaign].Slug}/{article.Slug}.md", HeadOf(article, campaigns[article.Campaign])
                + bodies.Of(article));
        }
    }

    /// <summary>Sections cannot be sorted by date, so a weight is derived from it.</summary>
    private static string HeadOf(GeneratedCampaign campaign) => $"""
        +++
        title = "{campaign.Title}"
        description = "{campaign.Summary}"
        sort_by = "date"
        transparent = true
        template = "campaign.html"
        weight = {(1_000_000 - campaign.Start.DayNumber).ToString(CultureInfo.InvariantCulture)}

        [extra]
        start = "{FrontMatter.Day(campaign.Start)}"
        end = "{FrontMatter.Day(campaign.End)}"
        outcome = "{campaign.Outcome}"
        outcome_summary = "{campaign.OutcomeSummary}"
        tags = [{Quoted(campaign.Tags)}]
        +++


        """;

    private static string HeadOf(GeneratedArticle article, GeneratedCampaign campaign) => $"""
        +++
        title = "{article.Title}"
        description = "{article.Summary}"
        date = {FrontMatter.Day(article.Date)}
        path = "articles/{FrontMatter.Year(article)}/{article.Slug}"
        authors = ["{article.Author}"]

        [taxonomies]
        tags = [{Quoted(article.Tags)}]
        years = ["{FrontMatter.Year(article)}"]

        [extra]
        kind = "{article.Kind}"
        campaign = "{campaign.Title}"
        campaign_url = "/articles/{campaign.Slug}/"
        +++


        """;

    private static string Quoted(IEnumerable<string> texts) => new StringBuilder().AppendJoin(", ", texts.Select(text => $"\"{text}\"")).ToString();
}
