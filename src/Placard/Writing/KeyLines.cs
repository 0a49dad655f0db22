using Placard.Reading.FrontMatter;

namespace Placard.Writing;

/// <summary>A key as an author would write it: its lines, each with the meaning of the key on it.</summary>
internal static class KeyLines
{
    public static IEnumerable<(string Text, string Meaning)> Of(KeyDefinition key)
    {
        if (key.Kind is not (ValueKind.Map or ValueKind.Maps))
        {
            yield return ($"{key.Name}: {Value(key)}", MeaningOf(key));
            yield break;
        }
        yield return ($"{key.Name}:", MeaningOf(key));
        var lead = key.Kind is ValueKind.Maps ? "  - " : "  ";
        foreach (var nested in NestedKeysOf(key))
        {
            yield return ($"{lead}{nested.Name}: {Value(nested)}", MeaningOf(nested));
            if (key.Kind is ValueKind.Maps) lead = "    ";
        }
    }

    public static string MeaningOf(KeyDefinition key) =>
        key.AllowedValues is null ? key.Meaning : $"{key.Meaning} One of: {string.Join(", ", key.AllowedValues)}";

    private static string Value(KeyDefinition key) => key.Kind is ValueKind.List ? $"[{key.Example}]" : key.Example;

    /// <summary>A form handler's settings are its own: only its type is common to all.</summary>
    private static IEnumerable<KeyDefinition> NestedKeysOf(KeyDefinition key) =>
        key.NestedKeys?.Keys ?? [new KeyDefinition("type", ValueKind.Choice, "netlify", "The name of the handler.")];
}
