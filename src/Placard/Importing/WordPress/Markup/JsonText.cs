using System.Text.Json;

namespace Placard.Importing.WordPress.Markup;

/// <summary>Reads settings that may be missing or of another type.</summary>
internal static class JsonText
{
    /// <summary>The text of a property; null where it has none.</summary>
    public static string? Of(JsonElement element, string name) => Property(element, name) is { } value ? Of(value) : null;

    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>The value at the end of a path of properties; null where there is none.</summary>
    public static JsonElement? At(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (Property(element, name) is not { } next) return null;
            element = next;
        }
        return element;
    }

    public static long Number(JsonElement element, string name) => long.TryParse(Of(element, name), out var number) ? number : 0;

    /// <summary>The items of an array; none where it is no array.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
