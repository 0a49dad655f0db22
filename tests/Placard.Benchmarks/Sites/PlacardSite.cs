using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;
using Placard.Building;

namespace Placard.Benchmarks.Sites;

/// <summary>Placard itself.</summary>
/// <param name="name">The name in the results.</param>
/// <param name="omitted">The omitted outputs.</param>
internal sealed class PlacardSite(string name, IEnumerable<string> omitted) : ISite
{
    /// <summary>Optional outputs that the peers make too.</summary>
    private static readonly string[] MadeByPeers = ["years", "tags", "atom", "sitemap"];

    /// <summary>Outputs for readers and archivists besides pages: search index, data files, campaign feeds, and the manifest.</summary>
    private static readonly string[] Data = ["search", "archive-json", "csv", "campaign-feeds", Catalog.ManifestName];

    /// <summary>Only outputs that the peers make too.</summary>
    public static PlacardSite Compared { get; } = new("placard", Catalog.Default.OptionalNames.Except(MadeByPeers));

    public static PlacardSite WithData { get; } = new("placard-with-data", Catalog.Default.OptionalNames.Except([.. MadeByPeers, .. Data]));

    /// <summary>All default outputs, such as three citation files for each article.</summary>
    public static PlacardSite Everything { get; } = new("placard-everything", []);

    /// <summary>All default outputs but one.</summary>
    public static PlacardSite Without(string name) => new($"placard-without-{name}", [name]);

    public static IReadOnlyList<PlacardSite> All { get; } = [Compared, WithData, Everything];

    public string Name => name;

    public string? Version(Tools tools) => new Call(tools.Placard, ["--version"], Path.GetTempPath()).Run().Output;

    public Call Build(Tools tools, string folder, string output) =>
        new(tools.Placard, ["build", "--input", Path.Join(folder, "input"), "--output", output, "--as-of", "2026-01-01"], folder);

    public void Write(GeneratedArchive archive, string folder)
    {
        var files = new SiteFolder(Path.Join(folder, "input"));
        files.Write("archive.yaml", Settings);
        files.Write("pages/about.md", "---\ntitle: About\n---\n\nWhat this archive is, and who made it.\n");
        files.WriteFiles("", withAssets: false);
        var bodies = new BodyWriter(archive, (_, to) => $"../{FrontMatter.Year(to)}/{to.Slug}.md", "../../files/");
        foreach (var campaign in archive.Campaigns)
        {
            files.Write($"campaigns/{campaign.Slug}.md",
                FrontMatter.Of(campaign).Append("start: ").Append(FrontMatter.Day(campaign.Start)).Append("\n---\n\n").Append(bodies.Of(campaign)).ToString());
        }

        var campaignSlugs = archive.Campaigns.Select(campaign => campaign.Slug).ToList();
        foreach (var article in archive.Articles)
        {
            var head = FrontMatter.Of(article).Append("campaign: ").Append(campaignSlugs[article.Campaign]);
            files.Write($"articles/{FrontMatter.Year(article)}/{article.Slug}.md", head.Append("\n---\n\n").Append(bodies.Of(article)).ToString());
        }
    }

    private string Settings => $"""
        title: {GeneratedArchive.Title}
        tagline: {GeneratedArchive.Tagline}
        description: {GeneratedArchive.Description}
        baseUrl: {GeneratedArchive.BaseUrl}
        publisher: {GeneratedArchive.Publisher}
        contact: {GeneratedArchive.Contact}
        licence: {GeneratedArchive.Licence}
        pageSize: {GeneratedArchive.PageSize}
        navigation:
          - title: Campaigns
            link: campaigns/index.html
          - title: Articles
            link: articles/index.html
          - title: Years
            link: years/index.html
          - title: Tags
            link: tags/index.html
          - title: About
            link: pages/about.md
        omit: [{string.Join(", ", omitted)}]

        """;
}
