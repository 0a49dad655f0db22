using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Sites;

/// <summary>Metalsmith.</summary>
internal sealed class MetalsmithSite : ISite
{
    public string Name => "metalsmith";

    public int MaxArticles => 10_000;

    public string? Version(Tools tools) => NodeSites.VersionOf(tools, Name);

    public Call Build(Tools tools, string folder, string output) => NodeSites.Call(tools, folder, "build.mjs", output);

    public void Write(GeneratedArchive archive, string folder)
    {
        var files = new SiteFolder(folder);
        files.CopyTemplates(Name);
        files.WriteFiles("content/", withAssets: true);
        NodeSites.WriteContent(archive, files, (_, _) => "");
    }
}
