using System.Globalization;
using System.Text.Json;
using Placard.Content;
using Placard.Files;
using Placard.Urls;

namespace Placard.Outputs.StructuredData;

/// <summary>A file or folder that an RO-Crate describes.</summary>
/// <param name="Id">Its path as an IRI.</param>
internal sealed record CratePart(string Id, string[] Types, string Name, Action<Utf8JsonWriter> WriteProperties)
{
    public void Write(CrateWriter entities) => entities.Entity(Id, json =>
    {
        json.WriteString("name", Name);
        WriteProperties(json);
    }, Types);
}

/// <summary>What an RO-Crate describes: the pages of entries, the data, the documents, and captures as folders. Other pages are lists of these.</summary>
internal static class CrateParts
{
    public static IReadOnlyList<CratePart> Of(OutputContext context)
    {
        var site = context.Site;
        var pages = site.Entries.Where(entry => entry is not Content.Capture).Select(PageOf);
        return [.. pages, .. site.Captures.Select(FolderOf), .. DataOf(context), .. DocumentsOf(context)];
    }

    private static CratePart PageOf(Entry entry) => new(Iri(entry.Permalink.Path), ["File", SchemaOrg.TypeOf(entry)], entry.Title, json =>
    {
        if (entry is Campaign) json.WriteOptional("description", entry.Summary);
        json.WriteString("encodingFormat", "text/html");
        json.WriteString("inLanguage", entry.Lang);
        json.WriteIso8601("datePublished", EntryDate.Of(entry));
        json.WriteTexts("author", entry.Authors);
        var campaigns = Site.CampaignsOf(entry);
        if (campaigns.Count == 0) return;
        json.WriteStartArray("isPartOf");
        foreach (var campaign in campaigns) json.WriteReference(Iri(campaign.Permalink.Path));
        json.WriteEndArray();
    });

    private static CratePart FolderOf(Capture capture) => new(Iri($"captures/{capture.Name}/"), ["Dataset"], capture.Title, json =>
    {
        json.WriteOptional("description", capture.Summary);
        json.WriteOptional("isBasedOn", capture.OriginalUrl);
        json.WriteIso8601("dateCreated", capture.Captured);
    });

    private static IEnumerable<CratePart> DataOf(OutputContext context)
    {
        (string Path, string Name)[] known =
        [
            ("archive.json", "Data of all entries"), ("data/articles.csv", "Articles"), ("data/campaigns.csv", "Campaigns"), ("data/actions.csv", "Actions"),
        ];
        var tables = context.Site.Entries.Select(entry => (Entry: entry, Signatures: SignatureList.Of(entry)))
            .Where(table => table.Signatures is not null).Select(table => (table.Signatures!.Download.Path, Name: $"Signatures: {table.Entry.Title}"));
        return known.Concat(tables).DistinctBy(file => file.Path, StringComparer.Ordinal).Where(file => context.Pages.Publishes(new Permalink(file.Path)))
            .Select(file => FileOf(file.Path, file.Name, null));
    }

    private static IEnumerable<CratePart> DocumentsOf(OutputContext context)
    {
        var titles = context.Site.Articles.SelectMany(article => article.Attachments).GroupBy(attachment => attachment.Permalink.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Title, StringComparer.Ordinal);
        return context.Site.Files.Where(file => !context.Site.Images.ContainsKey(file.Path) && context.Pages.Publishes(new Permalink(file.Path)))
            .Select(file => FileOf(file.Path, titles.GetValueOrDefault(file.Path, file.Name), file.Length));
    }

    private static CratePart FileOf(string path, string name, long? bytes) => new(Iri(path), ["File"], name, json =>
    {
        json.WriteOptional("encodingFormat", MediaTypes.Find(path));
        if (bytes is { } length) json.WriteString("contentSize", length.ToString(CultureInfo.InvariantCulture));
    });

    /// <summary>A path as an IRI: letters beyond ASCII stand as they are, which the specification prefers.</summary>
    private static string Iri(string path) => path.All(char.IsAscii)
        ? Permalink.Encode(path)
        : string.Concat(path.Select(c => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) ? Permalink.Encode(c.ToString()) : c.ToString()));
}
