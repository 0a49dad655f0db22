using System.Globalization;
using System.Text.Json;
using Placard.Citations;
using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.StructuredData;

/// <summary>Properties of schema.org that several types share.</summary>
internal static class SchemaOrgWriter
{
    /// <summary>What every entry of an archive says: what it is called, where it is, and where it is kept.</summary>
    public static void WriteEntry(this Utf8JsonWriter json, Site site, Entry entry, string titleName, params string[] types)
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
        json.WriteHolder(site);
    }

    /// <summary>Something that has a name and perhaps a page.</summary>
    public static void WriteThing(this Utf8JsonWriter json, string type, string name, string? url = null)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteOptional("url", url);
        json.WriteEndObject();
    }

    /// <summary>That a name is a person's is only said where it is known; else it stands for itself.</summary>
    public static void WriteAuthor(this Utf8JsonWriter json, string written)
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

    /// <summary>The collections that something is a part of: campaigns, else the archive.</summary>
    public static void WriteParts(this Utf8JsonWriter json, Site site, IReadOnlyList<Campaign> campaigns)
    {
        json.WriteStartArray("isPartOf");
        foreach (var campaign in campaigns) json.WriteThing("Collection", campaign.Title, CanonicalUrl.Of(site, campaign.Permalink));
        if (campaigns.Count == 0) json.WriteThing("Collection", site.Settings.Title, Home(site));
        json.WriteEndArray();
    }

    /// <summary>Whoever keeps the archive.</summary>
    public static void WriteHolder(this Utf8JsonWriter json, Site site) => json.WriteThing("ArchiveOrganization", site.Settings.Publisher ?? site.Settings.Title, Home(site));

    /// <summary>A time as ISO 8601 has it; one without an end is open.</summary>
    public static string Period(ArchiveDate start, ArchiveDate? end) =>
        $"{Day(start)}/{(end is { } last ? Day(last) : "..")}";

    private static string Day(ArchiveDate date) => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Home(Site site) => CanonicalUrl.Of(site, ListUrls.Home);
}
