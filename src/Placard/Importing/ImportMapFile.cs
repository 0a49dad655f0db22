using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Importing;

/// <summary>The mapping file, which an import proposes and its user corrects.</summary>
public static class ImportMapFile
{
    private const string Header = """
        # What the words of the source become. Look through it, correct it, and import again with --map and this file.


        """;

    private const string LeaveOut = "leave";

    private static readonly (string Key, string Meaning)[] Parts =
    [
        ("campaigns", "Categories, and the campaigns that they become: names of files in campaigns/. \"\" keeps a category as a tag."),
        ("authors", "Authors, and the names that readers see. \"\" names none."),
        ("kinds", $"Folders or types, and what they become: {string.Join(", ", EnumNames<ImportedKind>.Names)}, or {LeaveOut}."),
    ];

    /// <summary>Reads a mapping file; what is wrong with it is reported at its place.</summary>
    /// <param name="path">The path as its author would type it.</param>
    public static ImportMap Read(string path, string text, DiagnosticBag diagnostics)
    {
        var map = ImportMap.Empty;
        foreach (var (key, value) in YamlReader.Read(path, text, diagnostics)?.Entries ?? [])
        {
            var names = Parts.Select(part => part.Key);
            if (!names.Contains(key.Text))
            {
                diagnostics.Report(DiagnosticDescriptors.ImportMapPart, new SourceLocation(path, key.Line, key.Column), key.Text, NearestName.Hint(key.Text,
                    names), string.Join(", ", names));
                continue;
            }
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, node) in (value as YamlMapping)?.Entries ?? []) ReadValue(path, key.Text, name, node, values, diagnostics);
            if (value is not (YamlMapping or YamlScalar { IsAbsent: true }))
                diagnostics.Report(DiagnosticDescriptors.ImportMapValue, new SourceLocation(path, value.Line, value.Column), key.Text, "word: word");
            map = With(map, key.Text, values);
        }
        return map;
    }

    /// <summary>The text of a mapping file that says what a map says.</summary>
    public static string Write(ImportMap map)
    {
        var text = Header.ReplaceLineEndings("\n");
        IEnumerable<(string, string)>[] values =
        [
            map.Campaigns.Select(pair => (pair.Key, pair.Value)),
            map.Authors.Select(pair => (pair.Key, pair.Value)),
            map.Kinds.Select(pair => (pair.Key, pair.Value is { } kind ? EnumNames<ImportedKind>.NameFor(kind) : LeaveOut)),
        ];
        foreach (var ((key, meaning), lines) in Parts.Zip(values))
        {
            var sorted = lines.OrderBy(line => line.Item1, StringComparer.Ordinal).Select(line => (line.Item1, (YamlNode?)YamlValue.Item(line.Item2))).ToList();
            if (sorted.Count > 0) text += $"# {meaning}\n{YamlWriter.Write(YamlValue.Map([(key, YamlValue.Map(sorted))]))}";
        }
        return text;
    }

    private static void ReadValue(string path, string part, YamlScalar name, YamlNode node, Dictionary<string, string> values, DiagnosticBag diagnostics)
    {
        var at = new SourceLocation(path, node.Line, node.Column);
        if (node is not YamlScalar scalar)
            diagnostics.Report(DiagnosticDescriptors.ImportMapValue, at, name.Text, "a word");
        else if (part == "kinds" && scalar.Text != LeaveOut && !EnumNames<ImportedKind>.TryParse(scalar.Text, out _))
            diagnostics.Report(DiagnosticDescriptors.ImportMapValue, at, name.Text, $"{string.Join(", ", EnumNames<ImportedKind>.Names)}, or {LeaveOut}");
        else if (part == "campaigns" && scalar.Text.Length > 0 && !Slug.IsValid(scalar.Text))
            diagnostics.Report(DiagnosticDescriptors.ImportMapValue, at, name.Text, Slug.From(scalar.Text) is { Length: > 0 } slug ? slug : "my-campaign");
        else
            values[name.Text] = scalar.Text.Trim();
    }

    private static ImportMap With(ImportMap map, string part, Dictionary<string, string> values) => part switch
    {
        "campaigns" => map with { Campaigns = values },
        "authors" => map with { Authors = values },
        _ => map with
        {
            Kinds = values.ToDictionary(pair => pair.Key, pair => EnumNames<ImportedKind>.TryParse(pair.Value, out var kind) ? kind : (ImportedKind?)null,
                StringComparer.Ordinal),
        },
    };
}
