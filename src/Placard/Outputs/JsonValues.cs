using System.Text.Json;
using Placard.Content;

namespace Placard.Outputs;

/// <summary>Writes JSON properties that are omitted if empty.</summary>
internal static class JsonValues
{
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }

    public static void WriteOptional(this Utf8JsonWriter json, string name, ArchiveDate? date)
    {
        if (date is { } day) json.WriteString(name, day.ToString());
    }

    /// <summary>
    /// Writes a date as the author wrote it; where its day is not known, also the first (unless its beginning is open) and the last day that it may mean,
    /// as properties named after it with <c>Earliest</c> and <c>Latest</c>.
    /// </summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, EdtfDate? date)
    {
        if (date is not { } known) return;
        json.WriteString(name, known.ToString());
        if (known.Interval is null) return;
        if (known.Earliest is { } earliest) json.WriteString(name + "Earliest", new ArchiveDate(earliest).ToString());
        json.WriteString(name + "Latest", new ArchiveDate(known.Latest).ToString());
    }

    /// <summary>Writes a date as ISO 8601 has it with the precision that is known; nothing where that can't say what is known.</summary>
    public static void WriteIso8601(this Utf8JsonWriter json, string name, EdtfDate? date) => json.WriteOptional(name, date?.ToIso8601());

    public static void WriteTexts(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
