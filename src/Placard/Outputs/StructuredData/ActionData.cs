using System.Text.Json;
using Placard.Content;

namespace Placard.Outputs.StructuredData;

/// <summary>Writes an action: a page of the archive that covers the time in which it was open.</summary>
internal static class ActionData
{
    public static void Write(Utf8JsonWriter json, Site site, CampaignAction action)
    {
        json.WriteStartObject();
        json.WriteEntry(site, action, "name", "WebPage", "ArchiveComponent");
        var state = site.StateOf(action);
        if (state.Opens is { } opens) json.WriteString("temporalCoverage", SchemaOrgWriter.Period(opens.Date, state.Closes?.Date));
        json.WriteParts(site, action.Campaign is { } campaign ? [campaign] : []);
        json.WriteEndObject();
    }
}
