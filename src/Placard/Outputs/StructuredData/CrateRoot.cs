using System.Globalization;
using System.Text.Json;
using Placard.Content;

namespace Placard.Outputs.StructuredData;

/// <summary>Writes what an RO-Crate says of itself: the metadata descriptor, the root data entity, the publisher and the licence.</summary>
internal static class CrateRoot
{
    private const string Publisher = "#publisher";

    public static void Write(CrateWriter entities, Site site, IReadOnlyList<CratePart> parts)
    {
        entities.Entity(RoCrate.File.Path, json =>
        {
            json.WriteReference("conformsTo", "https://w3id.org/ro/crate/1.3");
            json.WriteReference("about", "./");
        }, "CreativeWork");
        entities.Entity("./", json => WriteRoot(json, site, parts), "Dataset");
        entities.Entity(Publisher, json =>
        {
            json.WriteString("name", site.Settings.Publisher ?? site.Settings.Title);
            json.WriteString("url", SchemaOrgWriter.Home(site));
            json.WriteOptional("email", site.Settings.Contact);
        }, "Organization");
        if (LicenceUrl.Of(site.Settings.Licence) is { } licence)
        {
            entities.Entity(licence, json =>
            {
                json.WriteString("name", site.Settings.Licence);
                json.WriteString("description", site.Settings.Licence);
            }, "CreativeWork");
        }
    }

    private static void WriteRoot(Utf8JsonWriter json, Site site, IReadOnlyList<CratePart> parts)
    {
        var settings = site.Settings;
        json.WriteString("name", settings.Title);
        json.WriteString("description", settings.Description ?? settings.Tagline ?? settings.Title);
        json.WriteString("datePublished", site.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (LicenceUrl.Of(settings.Licence) is { } licence) json.WriteReference("license", licence);
        else json.WriteString("license", settings.Licence ?? "No licence is stated; ask the publisher.");
        json.WriteString("url", SchemaOrgWriter.Home(site));
        json.WriteString("cite-as", SchemaOrgWriter.Home(site));
        json.WriteReference("publisher", Publisher);
        json.WriteTexts("inLanguage", settings.Languages);
        json.WriteStartArray("hasPart");
        foreach (var part in parts) json.WriteReference(part.Id);
        json.WriteEndArray();
    }

    public static void WriteReference(this Utf8JsonWriter json, string name, string id)
    {
        json.WritePropertyName(name);
        json.WriteReference(id);
    }

    public static void WriteReference(this Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteEndObject();
    }
}
