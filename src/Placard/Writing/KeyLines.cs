using Placard.Reading.FrontMatter;

namespace Placard.Writing;

/// <summary>A key as an author would write it: its lines, each with the meaning of what stands on it.</summary>
internal static class KeyLines
{
    public static IEnumerable<(string Text, string Meaning)> Of(KeyDefinition key)
    {
        if (key.Shape is not (ValueKind.Map or ValueKind.Maps))
        {
            yield return ($"{key.Name}: {Value(key)}", MeaningOf(key));
            yield break;
        }
        yield return ($"{key.Name}:", MeaningOf(key));
        var lead = key.Shape is ValueKind.Maps ? "  - " : "  ";
        foreach (var part in PartsOf(key))
        {
            yield return ($"{lead}{part.Name}: {Value(part)}", MeaningOf(part));
            if (key.Shape is ValueKind.Maps) lead = "    ";
        }
    }

    public static string MeaningOf(KeyDefinition key) => key.Words is null ? key.Meaning : $"{key.Meaning} One of: {string.Join(", ", key.Words)}";

    private static string Value(KeyDefinition key) => key.Shape is ValueKind.List ? $"[{key.Example}]" : key.Example;

    /// <summary>A form handler's settings are its own: only its type is common to all.</summary>
    private static IEnumerable<KeyDefinition> PartsOf(KeyDefinition key) =>
        key.Parts?.Invoke().Keys ?? [new KeyDefinition("type", ValueKind.Word, "netlify", "The name of the handler.")];
}
