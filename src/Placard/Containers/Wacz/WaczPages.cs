using System.Text.Json;
using Placard.Containers.Warc;

namespace Placard.Containers.Wacz;

/// <summary>Reads lines of <c>pages.jsonl</c>.</summary>
internal static class WaczPages
{
    /// <param name="isHeader">Whether the line is the first, which says what the others are.</param>
    /// <returns>Null for the first line and for one that is not understood.</returns>
    public static WaczPage? Read(string line, out bool isHeader)
    {
        isHeader = false;
        try
        {
            using var json = JsonDocument.Parse(line);
            var fields = json.RootElement;
            if (fields.ValueKind != JsonValueKind.Object) return null;
            isHeader = fields.Text("format") is not null;
            if (isHeader || fields.Text("url") is not { } url) return null;
            return new(url, WarcDate.Parse(fields.Text("ts")) ?? default, fields.Text("title") ?? "", fields.Text("text"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
