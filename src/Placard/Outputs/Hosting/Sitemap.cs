using Placard.Diagnostics;
using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Hosting;

/// <summary>The pages that search engines may list: one sitemap, or an index of several where they are too many for one.</summary>
public sealed class Sitemap : ISiteOutput
{
    /// <summary>The protocol's limit for one file.</summary>
    internal const int MostAddresses = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public string Name => "sitemap";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var parts = Addresses(context).Chunk(MostAddresses).ToList();
        if (parts.Count <= 1)
        {
            yield return File("sitemap.xml", "urlset", "url", parts.SingleOrDefault() ?? []);
            yield break;
        }
        var files = parts.Select((part, i) => (Path: $"sitemaps/{i + 1}.xml", Part: part)).ToList();
        yield return File("sitemap.xml", "sitemapindex", "sitemap", [.. files.Select(file => (Canonical.Of(context.Site, new Permalink(file.Path)), (ArchiveDate?)null))]);
        foreach (var (path, part) in files) yield return File(path, "urlset", "url", part);
    }

    private static IEnumerable<(string Url, ArchiveDate? Modified)> Addresses(OutputContext context)
    {
        var site = context.Site;
        Permalink[] lists = [ListAddresses.Home, ListAddresses.Campaigns, ListAddresses.Articles, ListAddresses.Actions, ListAddresses.Captures, ListAddresses.Years, ListAddresses.Tags, ListAddresses.Kinds, ListAddresses.Languages];
        var sections = lists
            .Concat(context.Lists.Years.Concat(context.Lists.Tags).Concat(context.Lists.Kinds).Concat(context.Lists.Languages).Select(list => list.Permalink))
            .Where(list => context.Pages.Publishes(list))
            .Select(list => (Canonical.Of(site, list), (ArchiveDate?)null));
        return sections.Concat(site.Entries.Select(entry => (Canonical.Of(site, entry.Permalink), entry.Updated ?? entry.Date)));
    }

    private static OutputFile File(string path, string root, string item, IReadOnlyList<(string Url, ArchiveDate? Modified)> addresses) =>
        new(path, SourceLocation.StartOf(path), (to, _) => XmlOutput.Write(to, xml =>
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var (url, modified) in addresses)
            {
                xml.WriteStartElement(item, Namespace);
                xml.WriteElementString("loc", Namespace, url);
                if (modified is { } date) xml.WriteElementString("lastmod", Namespace, date.ToString());
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }));
}
