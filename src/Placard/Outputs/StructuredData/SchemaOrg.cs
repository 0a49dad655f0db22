using System.Text.Json;
using Placard.Citations;
using Placard.Content;
using Placard.Theming;

namespace Placard.Outputs.StructuredData;

/// <summary>What a page is in the words of schema.org, as JSON-LD, for search engines and union catalogues.</summary>
public static class SchemaOrg
{
    /// <summary>The name by which <c>omit:</c> leaves it out of pages.</summary>
    public const string Name = "structured-data";

    /// <summary>Null where the archive does without.</summary>
    internal static Action<Utf8JsonWriter>? Of(OutputContext context, Entry entry) => context.Site.Omits(Name) ? null : entry switch
    {
        Article article => json => ArticleData.Write(json, context.Site, article),
        Campaign campaign => json => CollectionData.WriteCampaign(json, context.Site, campaign),
        CampaignAction action => json => ActionData.Write(json, context.Site, action),
        Capture capture => json => CaptureData.Write(json, context.Site, capture),
        _ => null,
    };

    internal static Action<Utf8JsonWriter>? OfArchive(OutputContext context) =>
        context.Site.Omits(Name) ? null : json => CollectionData.WriteArchive(json, context.Site);

    /// <summary>What every entry of an archive says: what it is called, where it is, and where it is kept.</summary>
    internal static void WriteEntry(this Utf8JsonWriter json, Site site, Entry entry, string titleName, params string[] types)
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteTexts("@type", types);
        json.WriteString(titleName, entry.Title);
        json.WriteString("url", CanonicalUrl.Of(site, entry.Permalink));
        json.WriteString("inLanguage", entry.Lang);
        json.WriteOptional("description", entry.Summary);
        json.WriteOptional("dateModified", entry.Updated);
        if (entry.Image is { } image) json.WriteString("image", site.BaseUrl + image.Permalink.Href);
        json.WriteTexts("keywords", entry.Tags);
        WriteAuthors(json, entry);
        WriteTranslations(json, site, entry);
        json.WritePropertyName("holdingArchive");
        CollectionData.WriteHolder(json, site);
    }

    /// <summary>Something that has a name and perhaps a page.</summary>
    internal static void WriteThing(this Utf8JsonWriter json, string type, string name, string? url = null)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteOptional("url", url);
        json.WriteEndObject();
    }

    /// <summary>That a name is a person's is only said where it is known; else it stands for itself.</summary>
    internal static void WriteAuthor(this Utf8JsonWriter json, string written)
    {
        var name = CitedName.Parse(written);
        if (name.Family is null) json.WriteStringValue(name.Whole);
        else json.WriteThing("Person", name.Whole);
    }

    private static void WriteAuthors(Utf8JsonWriter json, Entry entry)
    {
        if (entry.Authors.Count == 0) return;
        json.WriteStartArray("author");
        foreach (var name in entry.Authors) json.WriteAuthor(name);
        json.WriteEndArray();
    }

    /// <summary>A translation names its original, and an original its translations.</summary>
    private static void WriteTranslations(Utf8JsonWriter json, Site site, Entry entry)
    {
        var original = site.OriginalOf(entry);
        if (!ReferenceEquals(original, entry))
        {
            json.WritePropertyName("translationOfWork");
            WriteVersion(json, site, original);
            return;
        }
        var others = site.TranslationsOf(entry).ToList();
        if (others.Count == 0) return;
        json.WriteStartArray("workTranslation");
        foreach (var other in others) WriteVersion(json, site, other);
        json.WriteEndArray();
    }

    private static void WriteVersion(Utf8JsonWriter json, Site site, Entry version)
    {
        json.WriteStartObject();
        json.WriteString("@id", CanonicalUrl.Of(site, version.Permalink));
        json.WriteString("inLanguage", version.Lang);
        json.WriteEndObject();
    }
}
