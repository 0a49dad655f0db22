using System.Globalization;
using System.Text.Json;
using Placard.Citations;
using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.StructuredData;

/// <summary>Writes properties that several types share.</summary>
internal static class SchemaOrgWriter
{
    /// <summary>Writes the properties of every entry: title, URL, language, authors, translations and the archive that holds it.</summary>
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
        WriteAuthors(json, site, entry);
        WriteTranslations(json, site, entry);
        json.WritePropertyName("holdingArchive");
        json.WriteHolder(site);
    }

    /// <summary>Writes an object with a name and optionally a URL.</summary>
    public static void WriteThing(this Utf8JsonWriter json, string type, string name, string? url = null)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteOptional("url", url);
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes an author: an organisation if the entry names one like it or the name looks like one's; else a person.
    /// </summary>
    public static void WriteAuthor(this Utf8JsonWriter json, Site site, Entry entry, string written)
    {
        var name = CitedName.Parse(written);
        var isOrganisation = name.Family is null && (name.IsOrganisation
            || OrganisationsOf(site, entry).Contains(name.Whole, StringComparer.OrdinalIgnoreCase));
        json.WriteThing(isOrganisation ? "Organization" : "Person", name.Whole);
    }

    /// <summary>The organisations that an entry names: its publishers and those of its campaigns.</summary>
    private static IEnumerable<string?> OrganisationsOf(Site site, Entry entry) =>
        [site.Settings.Publisher, site.Settings.Title, (entry as Article)?.Source?.Publisher,
            .. Site.CampaignsOf(entry).SelectMany(campaign => campaign.Organisations)];

    private static void WriteAuthors(Utf8JsonWriter json, Site site, Entry entry)
    {
        if (entry.Authors.Count == 0) return;
        json.WriteStartArray("author");
        foreach (var name in entry.Authors) json.WriteAuthor(site, entry, name);
        json.WriteEndArray();
    }

    /// <summary>Writes the original of a translation, or the translations of an original.</summary>
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

    /// <summary>Writes the collections that an entry is a part of: its campaigns, else the archive.</summary>
    public static void WriteParts(this Utf8JsonWriter json, Site site, IReadOnlyList<Campaign> campaigns)
    {
        json.WriteStartArray("isPartOf");
        foreach (var campaign in campaigns) json.WriteThing("Collection", campaign.Title, CanonicalUrl.Of(site, campaign.Permalink));
        if (campaigns.Count == 0) json.WriteThing("Collection", site.Settings.Title, Home(site));
        json.WriteEndArray();
    }

    /// <summary>Writes the organisation that keeps the archive.</summary>
    public static void WriteHolder(this Utf8JsonWriter json, Site site) =>
        json.WriteThing("ArchiveOrganization", site.Settings.Publisher ?? site.Settings.Title, Home(site));

    /// <summary>
    /// A period in ISO 8601, with the precision that is known; open if it has no end, or if its beginning is open. Null where an end is not known so far that
    /// the notation could say it.
    /// </summary>
    public static string? Period(EdtfDate start, EdtfDate? end) =>
        Bound(start, interval => interval.From) is { } first && (end is { } last ? Bound(last, interval => interval.To) : Open) is { } until
            ? $"{first}/{until}"
            : null;

    private const string Open = "..";

    private static string? Bound(EdtfDate date, Func<EdtfInterval, EdtfPart?> endOf) =>
        date.Exact is { } known ? known.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : endOf(date.Interval!) is not { } part ? Open
        : part.IsQualified || part.Precision == DatePrecision.Decade ? null : part.ToString();

    /// <summary>The canonical URL of the home page.</summary>
    public static string Home(Site site) => CanonicalUrl.Of(site, ListUrls.Home);
}
