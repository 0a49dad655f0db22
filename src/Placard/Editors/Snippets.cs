using System.Text.Json.Nodes;
using Placard.Reading.FrontMatter;
using Placard.Writing;

namespace Placard.Editors;

/// <summary>Snippets for Visual Studio Code: the beginning of each kind of file, and every front matter key.</summary>
internal static class Snippets
{
    private const string BuildDate = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";

    public static JsonObject All(IEnumerable<ContentKind> all)
    {
        var snippets = new JsonObject();
        var kinds = all.Where(kind => kind.IsMarkdown).ToList();
        foreach (var kind in kinds) snippets[$"{EditorFiles.Mark}: {kind.Name}"] = Snippet($"placard-{kind.Name}", kind.Meaning, Beginning(kind));
        foreach (var keys in kinds.SelectMany(kind => kind.Schema.Keys.Select(key => (kind, key))).GroupBy(pair => (pair.key.Name, pair.key.Example)))
        {
            var key = keys.First().key;
            if (key.Kind is ValueKind.Anything && key.NestedKeys is null) continue;
            var where = string.Join(", ", keys.Select(pair => pair.kind.Name));
            snippets[$"{key.Name} ({where})"] = Snippet(key.Name, KeyLines.MeaningOf(key), Lines(key));
        }
        return snippets;
    }

    private static JsonObject Snippet(string prefix, string meaning, IEnumerable<string> lines) => new()
    {
        ["scope"] = "markdown",
        ["prefix"] = prefix,
        ["description"] = meaning,
        ["body"] = JsonText.Array(lines),
    };

    private static IEnumerable<string> Beginning(ContentKind kind)
    {
        var stop = 0;
        yield return "---";
        foreach (var key in kind.Schema.Keys.Where(key => key.Required || key.Name is "summary"))
            yield return $"{key.Name}: {Placeholder(key, ++stop)}";
        yield return "---";
        yield return "$0";
    }

    private static string Placeholder(KeyDefinition key, int stop) => key.Kind switch
    {
        ValueKind.Date or ValueKind.PastDate or ValueKind.Schedule => $"${{{stop}:{BuildDate}}}",
        ValueKind.Choice => $"${{{stop}|{string.Join(',', key.AllowedValues!)}|}}",
        _ => $"\"${{{stop}:{Escape(key.Example)}}}\"",
    };

    private static IEnumerable<string> Lines(KeyDefinition key)
    {
        if (key.AllowedValues is { } values) return [$"{key.Name}: ${{1|{string.Join(',', values)}|}}", "$0"];
        var stop = 0;
        return [.. KeyLines.Of(key).Select(line => WithPlaceholder(line.Text, ref stop)), "$0"];
    }

    private static string WithPlaceholder(string line, ref int stop)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? Escape(line) : $"{line[..colon]}: ${{{++stop}:{Escape(line[(colon + 2)..])}}}";
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
}
