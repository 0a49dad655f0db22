using System.Globalization;
using System.Text.Json;
using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.StructuredData;

/// <summary>The archive, and its campaigns: collections of what each of them holds.</summary>
internal static class CollectionData
{
    public static void WriteArchive(Utf8JsonWriter json, Site site)
    {
        var settings = site.Settings;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteTexts("@type", ["Collection", "WebSite"]);
        json.WriteString("name", settings.Title);
        json.WriteString("url", Home(site));
        json.WriteOptional("description", settings.Description ?? settings.Tagline);
        json.WriteTexts("inLanguage", settings.Languages);
        if (site.Articles.Count > 0)
        {
            json.WriteString("temporalCoverage", $"{Year(site.Articles[^1])}/{Year(site.Articles[0])}");
            json.WriteNumber("collectionSize", site.Articles.Count);
        }
        json.WritePropertyName("publisher");
        WriteHolder(json, site);
        json.WriteEndObject();
    }

    public static void WriteCampaign(Utf8JsonWriter json, Site site, Campaign campaign)
    {
        json.WriteStartObject();
        json.WriteEntry(site, campaign, "name", "Collection", "ArchiveComponent");
        json.WriteString("temporalCoverage", Period(campaign.Start, campaign.End));
        json.WriteNumber("collectionSize", site.ArticlesOf(campaign).Count);
        if (campaign.Organisations.Count > 0)
        {
            json.WriteStartArray("creator");
            foreach (var organisation in campaign.Organisations) json.WriteThing("Organization", organisation);
            json.WriteEndArray();
        }
        WriteParts(json, site, []);
        json.WriteEndObject();
    }

    /// <summary>The collections that something is a part of: campaigns, else the archive.</summary>
    public static void WriteParts(Utf8JsonWriter json, Site site, IReadOnlyList<Campaign> campaigns)
    {
        json.WriteStartArray("isPartOf");
        foreach (var campaign in campaigns) json.WriteThing("Collection", campaign.Title, CanonicalUrl.Of(site, campaign.Permalink));
        if (campaigns.Count == 0) json.WriteThing("Collection", site.Settings.Title, Home(site));
        json.WriteEndArray();
    }

    /// <summary>Whoever keeps the archive.</summary>
    public static void WriteHolder(Utf8JsonWriter json, Site site) => json.WriteThing("ArchiveOrganization", site.Settings.Publisher ?? site.Settings.Title, Home(site));

    /// <summary>A time as ISO 8601 has it; one without an end is open.</summary>
    public static string Period(ArchiveDate start, ArchiveDate? end) =>
        $"{Day(start)}/{(end is { } last ? Day(last) : "..")}";

    private static string Day(ArchiveDate date) => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Year(Article article) => article.Published.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static string Home(Site site) => CanonicalUrl.Of(site, ListUrls.Home);
}
