using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Sites;

/// <summary>Code shared by Eleventy and Metalsmith. Their templates are JavaScript functions, the fastest kind for both.</summary>
internal static class NodeSites
{
    public static string? VersionOf(Tools tools, string package) =>
        tools.Find("node") is not null && tools.NodeModules is { } modules && Path.Join(modules, package, "package.json") is var file && File.Exists(file)
            ? System.Text.Json.JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("version").GetString()
            : null;

    /// <summary>A call of Node in the site's folder, with the modules linked.</summary>
    public static Call Call(Tools tools, string folder, params string[] arguments)
    {
        var link = Path.Join(folder, "node_modules");
        if (!Directory.Exists(link)) Directory.CreateSymbolicLink(link, tools.NodeModules!);
        return new Call(tools.Find("node")!, arguments, folder);
    }

    /// <param name="head">Additional front matter of a file, by layout and URL.</param>
    public static void WriteContent(GeneratedArchive archive, SiteFolder files, Func<string, string, string> head)
    {
        files.CopyTemplates("node");
        files.Write("content/about.md", $"---\ntitle: About\n{head("plain", "about.html")}---\n\nWhat this archive is, and who made it.\n");
        var bodies = new BodyWriter(archive, (_, to) => $"/articles/{FrontMatter.Year(to)}/{to.Slug}.html", "/files/");
        var campaigns = archive.Campaigns.ToList();
        foreach (var campaign in campaigns)
        {
            var text = FrontMatter.Of(campaign).Append("date: ").Append(FrontMatter.Day(campaign.Start)).Append('\n')
                .Append(head("campaign", $"campaigns/{campaign.Slug}.html"));
            files.Write($"content/campaigns/{campaign.Slug}.md", text.Append("---\n\n").Append(bodies.Of(campaign)).ToString());
        }
        foreach (var article in archive.Articles)
        {
            var path = $"articles/{FrontMatter.Year(article)}/{article.Slug}";
            var text = FrontMatter.Of(article).Append("campaign: ").Append(campaigns[article.Campaign].Slug).Append('\n')
                .Append(head("article", path + ".html"));
            files.Write($"content/{path}.md", text.Append("---\n\n").Append(bodies.Of(article)).ToString());
        }
    }
}
