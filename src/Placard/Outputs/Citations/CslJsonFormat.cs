using System.Buffers;
using System.Text;
using System.Text.Json;
using Placard.Citations;

namespace Placard.Outputs.Citations;

/// <summary>The input data of citation processors (Citation Style Language), as a list with one item.</summary>
internal sealed class CslJsonFormat : ICitationFormat
{
    public string Name => "csl-json";

    public string Title => "CSL-JSON";

    public string Ending => ".csl.json";

    public string MediaType => "application/vnd.citationstyles.csl+json";

    public string Write(Citation citation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", citation.Key);
            json.WriteString("type", "webpage");
            json.WriteString("title", citation.Title);
            WriteNames(json, citation.Authors);
            WriteDate(json, citation);
            json.WriteString("container-title", citation.Archive);
            json.WriteOptional("publisher", citation.Publisher);
            json.WriteString("URL", citation.Url);
            json.WriteString("language", citation.Entry.Lang);
            json.WriteOptional("abstract", citation.Entry.Summary);
            json.WriteOptional("keyword", string.Join(", ", citation.Entry.Tags));
            json.WriteOptional("note", citation.Note);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + '\n';
    }

    private static void WriteNames(Utf8JsonWriter json, IReadOnlyList<CitedName> names)
    {
        if (names.Count == 0) return;
        json.WriteStartArray("author");
        foreach (var name in names)
        {
            json.WriteStartObject();
            if (name.Family is null) json.WriteString("literal", name.Whole);
            json.WriteOptional("family", name.Family);
            json.WriteOptional("non-dropping-particle", name.Particle);
            json.WriteOptional("given", name.Given);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, Citation citation)
    {
        if (citation.Date is not { } date) return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        json.WriteNumberValue(date.Day.Month);
        json.WriteNumberValue(date.Day.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
