using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Sites;

/// <summary>Hugo. Campaigns are sections that contain their articles, so that neighbours are cheap; links are written as published.</summary>
internal sealed class HugoSite : ISite
{
    public string Name => "hugo";

    public string? Version(Tools tools) => tools.Find(Name) is { } hugo ? new Call(hugo, ["version"], Path.GetTempPath()).Run().Output.Split(' ')[1] : null;

    public Call Build(Tools tools, string folder, string output) =>
        new(tools.Find(Name)!, ["--quiet", "--noBuildLock", "--source", folder, "--destination", output], folder);

    public void Write(GeneratedArchive archive, string folder)
    {
        var files = new SiteFolder(folder);
        files.CopyTemplates(Name);
        files.WriteFiles("static/", withAssets: true);
        files.Write("content/_index.md", $"---\ntitle: {GeneratedArchive.Title}\n---\n");
        files.Write("content/about.md", "---\ntitle: About\n---\n\nWhat this archive is, and who made it.\n");
        files.Write("content/articles/_index.md", "---\ntitle: Articles\nlayout: articles\n---\n");
        files.Write("content/campaigns/_index.md", "---\ntitle: Campaigns\nlayout: campaigns\n---\n");
        var bodies = new BodyWriter(archive, (_, to) => $"/articles/{FrontMatter.Year(to)}/{to.Slug}.html", "/files/");
        var campaigns = archive.Campaigns.ToList();
        foreach (var campaign in campaigns)
        {
            var head = FrontMatter.Of(campaign).Append("date: ").Append(FrontMatter.Day(campaign.Start)).Append("\nlayout: campaign");
            files.Write($"content/campaigns/{campaign.Slug}/_index.md", head.Append("\n---\n\n").Append(bodies.Of(campaign)).ToString());
        }
        foreach (var article in archive.Articles)
        {
            var head = FrontMatter.Of(article).Append("slug: ").Append(article.Slug).Append("\nyears: [\"").Append(FrontMatter.Year(article)).Append("\"]");
            files.Write($"content/campaigns/{campaigns[article.Campaign].Slug}/{article.Slug}.md",
                head.Append("\n---\n\n").Append(bodies.Of(article)).ToString());
        }
    }
}
