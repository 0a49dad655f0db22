using System.Globalization;
using System.Text.Json;
using Placard.Content;

namespace Placard.Outputs.StructuredData;

/// <summary>Writes the archive and its campaigns as collections.</summary>
internal static class CollectionData
{
    public static void WriteArchive(Utf8JsonWriter json, Site site)
    {
        var settings = site.Settings;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteTexts("@type", ["Collection", "WebSite"]);
        json.WriteString("name", settings.Title);
        json.WriteString("url", SchemaOrgWriter.Home(site));
        json.WriteOptional("description", settings.Description ?? settings.Tagline);
        json.WriteTexts("inLanguage", settings.Languages);
        if (site.Articles.Count > 0)
        {
            json.WriteString("temporalCoverage", $"{Year(site.Articles[^1].Published.SortDay)}/{Year(site.Articles[0].Published.Latest)}");
            json.WriteNumber("collectionSize", site.Articles.Count);
        }
        json.WritePropertyName("publisher");
        json.WriteHolder(site);
        json.WriteEndObject();
    }

    public static void WriteCampaign(Utf8JsonWriter json, Site site, Campaign campaign)
    {
        json.WriteStartObject();
        json.WriteEntry(site, campaign, "name", "Collection", "ArchiveComponent");
        json.WriteOptional("temporalCoverage", SchemaOrgWriter.Period(campaign.Start, campaign.End));
        json.WriteNumber("collectionSize", site.ArticlesOf(campaign).Count);
        if (campaign.Organisations.Count > 0)
        {
            json.WriteStartArray("creator");
            foreach (var organisation in campaign.Organisations) json.WriteThing("Organization", organisation);
            json.WriteEndArray();
        }
        json.WriteParts(site, []);
        json.WriteEndObject();
    }

    private static string Year(DateOnly day) => day.Year.ToString("D4", CultureInfo.InvariantCulture);
}
