using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs.Lists;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary>The sitemap: one file, or an index of several if there are too many pages for one.</summary>
public sealed class Sitemap : ISiteOutput
{
    /// <summary>The protocol's maximum number of URLs in one file.</summary>
    internal const int MaxUrls = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public string Name => "sitemap";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var urls = UrlsOf(context);
        var count = urls.Count();
        if (count <= MaxUrls)
        {
            yield return File(context, "sitemap.xml", "urlset", "url", urls);
            yield break;
        }
        Permalink[] parts = [.. Enumerable.Range(1, (count + MaxUrls - 1) / MaxUrls).Select(number => new Permalink($"sitemaps/{number}.xml"))];
        yield return File(context, "sitemap.xml", "sitemapindex", "sitemap", parts.Select(part => new SitemapUrl(part, null)));
        for (var i = 0; i < parts.Length; i++) yield return File(context, parts[i].Path, "urlset", "url", urls.Skip(i * MaxUrls).Take(MaxUrls));
    }

    private static IEnumerable<SitemapUrl> UrlsOf(OutputContext context)
    {
        Permalink[] sections = [ListUrls.Home, ListUrls.Browse, ListUrls.Campaigns, ListUrls.Articles, ListUrls.Actions, ListUrls.Captures];
        var lists = Facets.All.Where(facet => !context.Site.Omits(facet.Name))
            .SelectMany(facet => facet.ListsOf(context).Select(list => list.Permalink).Prepend(facet.Index))
            .Concat(MonthLists.All(context).Select(month => month.Permalink));
        return sections.Concat(lists).Select(list => new SitemapUrl(list, null))
            .Concat(context.Site.Entries.Select(entry => new SitemapUrl(entry.Permalink, entry.Updated ?? entry.Date)))
            .Concat(context.Site.Captures.Where(capture => capture.IsSearched).SelectMany(capture => capture.Files)
                .Where(file => file.Kind == CapturedKind.Page).Select(page => new SitemapUrl(page.Permalink!.Value, null)));
    }

    /// <summary>Lists only published pages, which are known when the file is written.</summary>
    /// <param name="urls">What it lists, found each time that it is written.</param>
    private static OutputFile File(OutputContext context, string path, string root, string item, IEnumerable<SitemapUrl> urls) =>
        new(path, SourceLocation.StartOf(path), (to, _) => XmlOutput.Write(to, xml =>
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var (permalink, modified) in urls.Where(url => context.Pages.Publishes(url.Permalink)))
            {
                xml.WriteStartElement(item, Namespace);
                xml.WriteElementString("loc", Namespace, CanonicalUrl.Of(context.Site, permalink));
                if (modified?.ToIso8601() is { } date) xml.WriteElementString("lastmod", Namespace, date);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }))
        {
            IsKeepable = true,
        };

    private readonly record struct SitemapUrl(Permalink Permalink, EdtfDate? Modified);
}
