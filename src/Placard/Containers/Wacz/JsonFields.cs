using System.Text.Json;

namespace Placard.Containers.Wacz;

/// <summary>Reads fields of the JSON objects of a WACZ.</summary>
internal static class JsonFields
{
    /// <summary>The text of a field; null if there is none, or it is no text.</summary>
    /// <exception cref="InvalidOperationException">The element is no object, or the text is not Unicode.</exception>
    public static string? Text(this JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
