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

    public static void WriteTexts(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
