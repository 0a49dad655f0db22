using System.Buffers;
using System.Text.Json;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs.Citations;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.StructuredData;

/// <summary>
/// The link sets (RFC 9264) of FAIR Signposting, level 2: <c>linkset.json</c> for the home page, campaigns and captures, and one for the articles and
/// actions of each year, so that none exceeds what hosts take as one file.
/// </summary>
public sealed class SignpostingFiles : ISiteOutput
{
    internal const string MediaType = "application/linkset+json";

    internal static Permalink Root { get; } = new("linkset.json");

    public string Name => Signposts.Name;

    /// <summary>The link set that holds the links of an entry.</summary>
    internal static Permalink FileOf(Entry entry) =>
        entry is Article or CampaignAction && Signposts.CollectionOf(entry) is { } year ? year.Below(Root.Path) : Root;

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var sets = context.Site.Entries.Where(entry => entry is not Page).GroupBy(FileOf).ToList();
        var years = sets.Where(set => set.Key != Root).Select(set => set.Key).ToList();
        yield return File(context, Root, sets.Where(set => set.Key == Root).SelectMany(set => set), years);
        foreach (var set in sets.Where(set => set.Key != Root)) yield return File(context, set.Key, set, []);
    }

    private static OutputFile File(OutputContext context, Permalink path, IEnumerable<Entry> entries, IReadOnlyList<Permalink> sets) =>
        new(path.Path, SourceLocation.StartOf(path.Path), (to, _) => Write(context, entries, sets, path == Root, to))
        {
            IsCompanion = path != Root,
            IsKeepable = true,
        };

    private static void Write(OutputContext context, IEnumerable<Entry> entries, IReadOnlyList<Permalink> sets, bool isRoot, IBufferWriter<byte> to)
    {
        using (var json = new Utf8JsonWriter(to, JsonOutput.Options))
        {
            var links = new LinksetWriter(json, context.Site);
            json.WriteStartObject();
            json.WriteStartArray("linkset");
            if (isRoot)
            {
                links.Write(ListUrls.Home, [.. Signposts.LinksOfArchive(context),
                    .. context.Site.Campaigns.Select(campaign => Part("item", campaign)),
                    .. sets.Select(set => new Signpost("linkset", MediaType) { Permalink = set })]);
            }
            var described = new HashSet<Permalink>();
            foreach (var entry in entries) WriteEntry(context, links, entry, described);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    /// <summary>Writes the links of an entry's page, and those that lead back from its files.</summary>
    private static void WriteEntry(OutputContext context, LinksetWriter links, Entry entry, HashSet<Permalink> described)
    {
        var signposts = Signposts.LinksOf(context, entry).ToList();
        links.Write(entry.Permalink, [.. signposts, .. PartsOf(context.Site, entry)]);
        foreach (var file in signposts.Where(link => link.Relation == "item")) links.Write(file.Permalink!.Value, [Part("collection", entry)]);
        if (Signposts.CollectionOf(entry) is not { } page || !described.Add(page) || !context.Pages.Publishes(page)) return;
        foreach (var file in CitationFiles.LinksOf(context, page))
            links.Write(file.Permalink, [new Signpost("describes", "text/html") { Permalink = page }]);
    }

    /// <summary>The articles, actions and captures of a campaign; the campaigns of another entry.</summary>
    private static IEnumerable<Signpost> PartsOf(Site site, Entry entry) => entry is Campaign campaign
        ? site.ArticlesOf(campaign).Concat<Entry>(site.ActionsOf(campaign)).Concat(site.CapturesOf(campaign)).Select(part => Part("item", part))
        : Site.CampaignsOf(entry).Select(of => Part("collection", of));

    private static Signpost Part(string relation, Entry entry) => new(relation, "text/html") { Permalink = entry.Permalink };
}
