using System.Text.Json;
using Placard.Forms;

namespace Placard.Receiving.Formats;

/// <summary>The fields of a submission as a JSON object.</summary>
internal static class JsonFields
{
    /// <summary>Texts, numbers and flags; of a list each, under the same name. Objects within hold nothing that a form sends.</summary>
    public static IReadOnlyList<FormValue> Of(JsonElement item)
    {
        var fields = new List<FormValue>();
        if (item.ValueKind != JsonValueKind.Object) return fields;
        foreach (var property in item.EnumerateObject())
        {
            if (NameOf(property) is not { } name) continue;
            var values = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().Select(TextOf) : [TextOf(property.Value)];
            fields.AddRange(values.OfType<string>().Select(value => new FormValue(name, value)));
        }
        return fields;
    }

    /// <summary>A value as text; null where it is none.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a character.
        }
    }

    /// <summary>The name of a property; null where it holds half of a character.</summary>
    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The property of an object; null where there is none.</summary>
    public static JsonElement? Property(this JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        foreach (var property in item.EnumerateObject())
        {
            if (NameOf(property) == name) return property.Value;
        }
        return null;
    }

    /// <summary>The text of a property; null where there is none.</summary>
    public static string? TextAt(this JsonElement item, string name) => item.Property(name) is { } value ? TextOf(value) : null;

    /// <summary>The items of a property that is a list; null where it is none.</summary>
    public static IReadOnlyList<JsonElement>? ListAt(this JsonElement item, string name) =>
        item.Property(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : null;

    public static SentTime? SentAt(this JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.TextAt(name) is { } text && SentTime.TryParse(text, out var sent)) return sent;
        }
        return null;
    }

    /// <summary>Whether the service marked an item as spam.</summary>
    public static bool IsSpam(this JsonElement item) =>
        item.TextAt("state") is "spam" || item.TextAt("spam") is "true" or "1" || item.TextAt("is_spam") is "true" or "1";
}
