using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Sites;

/// <summary>Jekyll. A plugin in the site groups the articles once and adds the lists.</summary>
internal sealed class JekyllSite : ISite
{
    public string Name => "jekyll";

    public int MaxArticles => 10_000;

    public string? Version(Tools tools) =>
        tools.Find(Name) is { } jekyll ? new Call(jekyll, ["--version"], Path.GetTempPath()).Run().Output.Split(' ')[^1] : null;

    public Call Build(Tools tools, string folder, string output) =>
        new(tools.Find(Name)!, ["build", "--quiet", "--disable-disk-cache", "--source", folder, "--destination", output], folder);

    public void Write(GeneratedArchive archive, string folder)
    {
        var files = new SiteFolder(folder);
        files.CopyTemplates(Name);
        files.WriteFiles("", withAssets: true);
        files.Write("about.md", "---\ntitle: About\nlayout: plain\n---\n\nWhat this archive is, and who made it.\n");
        var bodies = new BodyWriter(archive, (_, to) => $"/articles/{FrontMatter.Year(to)}/{to.Slug}.html", "/files/");
        var campaigns = archive.Campaigns.ToList();
        foreach (var campaign in campaigns)
        {
            var head = FrontMatter.Of(campaign).Append("date: ").Append(FrontMatter.Day(campaign.Start)).Append("\npermalink: /campaigns/")
                .Append(campaign.Slug).Append(".html");
            files.Write($"_campaigns/{campaign.Slug}.md", head.Append("\n---\n\n").Append(bodies.Of(campaign)).ToString());
        }
        foreach (var article in archive.Articles)
        {
            var path = $"articles/{FrontMatter.Year(article)}/{article.Slug}";
            var head = FrontMatter.Of(article).Append("campaign: ").Append(campaigns[article.Campaign].Slug).Append("\npermalink: /").Append(path)
                .Append(".html");
            files.Write($"_{path}.md", head.Append("\n---\n\n").Append(bodies.Of(article)).ToString());
        }
    }
}
