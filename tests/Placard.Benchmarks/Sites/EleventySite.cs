using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Sites;

/// <summary>Eleventy.</summary>
internal sealed class EleventySite : ISite
{
    public string Name => "eleventy";

    public int MaxArticles => 10_000;

    public string? Version(Tools tools) => NodeSites.VersionOf(tools, "@11ty/eleventy");

    public Call Build(Tools tools, string folder, string output) =>
        NodeSites.Call(tools, folder, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--config=eleventy.config.mjs", "--output="
            + Path.GetRelativePath(folder, output));

    public void Write(GeneratedArchive archive, string folder)
    {
        var files = new SiteFolder(folder);
        files.CopyTemplates(Name);
        files.WriteFiles("static/", withAssets: true);
        NodeSites.WriteContent(archive, files, (layout, url) => $"layout: {layout}.11ty.mjs\npermalink: {url}\n");
    }
}
