using System.Text.Json;
using Placard.Content;

namespace Placard.Outputs.StructuredData;

/// <summary>Writes a capture: based on the website at its original URL.</summary>
internal static class CaptureData
{
    public static void Write(Utf8JsonWriter json, Site site, Capture capture)
    {
        json.WriteStartObject();
        json.WriteEntry(site, capture, "name", "WebPage", "ArchiveComponent");
        json.WriteIso8601("dateCreated", capture.Captured);
        json.WriteOptional("isBasedOn", capture.OriginalUrl);
        json.WriteParts(site, capture.Campaign is { } campaign ? [campaign] : []);
        json.WriteEndObject();
    }
}
