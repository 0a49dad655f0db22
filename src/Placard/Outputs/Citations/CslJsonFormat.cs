using System.Buffers;
using System.Text;
using System.Text.Json;
using Placard.Citations;
using Placard.Content;

namespace Placard.Outputs.Citations;

/// <summary>The input data of citation processors (Citation Style Language): a list of items.</summary>
internal sealed class CslJsonFormat : ICitationFormat
{
    public string Name => "csl-json";

    public string Title => "CSL-JSON";

    public string Ending => ".csl.json";

    public string MediaType => "application/vnd.citationstyles.csl+json";

    public string Opening => "[\n";

    public string Separator => ",\n";

    public string Closing => "]\n";

    public string Write(Citation citation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Line))
        {
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
            json.WriteOptional("abstract", citation.Abstract);
            json.WriteOptional("keyword", string.Join(", ", citation.Entry.Tags));
            json.WriteOptional("note", citation.Note);
            json.WriteEndObject();
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
        if (date.Interval is { From: null })
        {
            json.WriteString("literal", date.ToString());
        }
        else
        {
            json.WriteStartArray("date-parts");
            foreach (var part in PartsOf(date)) WriteParts(json, part);
            json.WriteEndArray();
            if (date.IsQualified) json.WriteBoolean("circa", true);
        }
        json.WriteEndObject();
    }

    /// <summary>One date, or the two ends of an interval; a decade is that from its first to its last year.</summary>
    private static IEnumerable<EdtfPart> PartsOf(EdtfDate date) => date.Interval switch
    {
        null => [new EdtfPart(date.SortDay, DatePrecision.Day)],
        { IsInterval: true } interval => [interval.From!, interval.To],
        { To.Precision: DatePrecision.Decade } => [new EdtfPart(date.SortDay, DatePrecision.Year), new EdtfPart(date.Latest, DatePrecision.Year)],
        { To: var part } => [part],
    };

    private static void WriteParts(Utf8JsonWriter json, EdtfPart part)
    {
        json.WriteStartArray();
        json.WriteNumberValue(part.Earliest.Year);
        if (part.Precision <= DatePrecision.Month) json.WriteNumberValue(part.Earliest.Month);
        if (part.Precision == DatePrecision.Day) json.WriteNumberValue(part.Earliest.Day);
        json.WriteEndArray();
    }
}
