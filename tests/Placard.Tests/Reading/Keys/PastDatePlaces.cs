using Placard.Editors;
using Placard.Reading.FrontMatter;
using Placard.Reading.Tables;

namespace Placard.Tests.Reading.Keys;

/// <summary>
/// Every place that takes a date of the past, from the declarations of keys and columns, and an archive for each: a new key or column joins by itself.
/// </summary>
internal static class PastDatePlaces
{
    private const string Other = "1980-02-01";

    private static readonly Dictionary<string, string> Required = new(StringComparer.Ordinal)
    {
        ["article"] = $"title: A\ndate: {Other}\n",
        ["campaign"] = $"title: A\nstart: {Other}\n",
        ["action"] = "title: A\nkind: petition\n",
        ["page"] = "title: A\n",
        ["capture"] = "title: A\n",
    };

    private static readonly Dictionary<string, (string Owner, string Row)> Tables = new(StringComparer.Ordinal)
    {
        ["`targets` and `targetsFile`"] = ("== actions/a.md\n---\ntitle: A\nkind: petition\ntargets: a.csv\n---\nText.\n== actions/a.csv\n", "Ada"),
        ["`signatures`"] = ($"== articles/a.md\n---\ntitle: A\ndate: {Other}\nsignatures: a.csv\n---\nText.\n== articles/a.csv\n", "Ada"),
        ["`posts`"] = ($"== campaigns/a.md\n---\ntitle: A\nstart: {Other}\nposts: a.csv\n---\nText.\n== campaigns/a.csv\n", "No!"),
    };

    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } = Keys().Concat(Columns()).ToDictionary();

    private static IEnumerable<KeyValuePair<string, Func<string, string>>> Keys() =>
        from kind in ContentKind.All
        from path in PathsIn(kind.Schema, [])
        select KeyValuePair.Create<string, Func<string, string>>($"{kind.Name}: {string.Join('.', path.Select(key => key.Name))}",
            date => File(kind, Without(Required[kind.Name], path[0].Name) + Lines(path, date)));

    private static IEnumerable<KeyValuePair<string, Func<string, string>>> Columns() =>
        from kind in TableKind.All
        from column in kind.Schema.Columns.Where(column => column.IsPastDate)
        let hasDisplay = kind.Schema.Find("display") is not null
        select KeyValuePair.Create<string, Func<string, string>>($"{kind.Plural}: {column.Name}", date =>
            $"{Tables[kind.Keys].Owner}{column.Name},{(kind.Schema.Find("name") is null ? "text" : "name")}{(hasDisplay ? ",display" : "")}\n"
                + $"{date},{Tables[kind.Keys].Row}{(hasDisplay ? ",full" : "")}\n");

    private static IEnumerable<KeyDefinition[]> PathsIn(MappingSchema schema, KeyDefinition[] above) => schema.Keys.SelectMany(key =>
        key.Kind == ValueKind.PastDate ? [[.. above, key]] : key.NestedKeys is { } nested ? PathsIn(nested, [.. above, key]) : []);

    private static string Lines(KeyDefinition[] path, string date)
    {
        if (path is [var key]) return $"{key.Name}: \"{date}\"\n";
        var siblings = path[0].NestedKeys!.Keys.Where(sibling => sibling.Required && sibling != path[1])
            .Select(sibling => $"{sibling.Name}: {sibling.Example}");
        var isList = path[0].Kind is ValueKind.Maps or ValueKind.Anything;
        var lines = siblings.Append(Lines(path[1..], date).TrimEnd('\n')).Select((line, i) => (isList && i == 0 ? "  - " : "    ") + line);
        return $"{path[0].Name}:\n{string.Join('\n', lines)}\n";
    }

    private static string File(ContentKind kind, string keys) => kind.IsMarkdown
        ? $"== {kind.Folder}/a.md\n---\n{keys}---\nText.\n"
        : $"== {kind.Folder}/a/capture.yaml\n{keys}== {kind.Folder}/a/index.html\n<p>Saved.</p>\n";

    private static string Without(string keys, string name) =>
        string.Concat(keys.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith(name + ':', StringComparison.Ordinal)).Select(line => line + '\n'));
}
