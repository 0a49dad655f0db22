using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary><c>robots.txt</c>: everything may be crawled.</summary>
public sealed class Robots : ISiteOutput
{
    public string Name => "robots";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return TextOutput.File("robots.txt",
            () => $"User-agent: *\nAllow: /\n\nSitemap: {CanonicalUrl.Of(context.Site, new Permalink("sitemap.xml"))}\n");
    }
}
