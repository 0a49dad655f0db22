using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Importing.Markdown;

/// <summary>
/// The front matter of a former site, which follows no schema. Keys are compared without case, and looked for below <c>params</c>, <c>extra</c> and
/// <c>taxonomies</c> too; those that nothing asked for are reported.
/// </summary>
/// <param name="defaults">Values for keys that the file lacks.</param>
internal sealed class SourceKeys(YamlMapping mapping, string path, YamlMapping? defaults = null)
{
    private static readonly string[] Inner = ["params", "extra", "taxonomies"];

    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text of the first of some keys that has one.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        string? found = null;
        foreach (var name in names)
        {
            if (Find(name) is YamlScalar { IsAbsent: false } scalar && scalar.Text.Trim() is { Length: > 0 } text) found ??= text;
        }
        return found;
    }

    /// <summary>The texts of all of some keys, each a list, one text, or a map with a name.</summary>
    public IReadOnlyList<string> Texts(params ReadOnlySpan<string> names)
    {
        var texts = new List<string>();
        foreach (var name in names)
        {
            IEnumerable<YamlNode> items = Find(name) switch { YamlSequence list => list.Items, { } one => [one], null => [] };
            texts.AddRange(items.Select(NameOf).Where(item => item.Length > 0));
        }
        return [.. texts.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A flag; null where the key is missing or holds another word.</summary>
    public bool? Flag(string name) => Find(name) is YamlScalar scalar ? YamlFlag.Parse(scalar.Text) : null;

    public EdtfDate? Date(params ReadOnlySpan<string> names) => Text(names) is { } text && SourceDate.Parse(text) is { } date ? date : null;

    /// <summary>Says that keys mean nothing for an archive, such as the name of a layout.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) used.Add(name);
    }

    /// <summary>A note for each key that nothing asked for.</summary>
    public IEnumerable<ImportNote> UnusedNotes() => Unused(mapping).Select(key => new ImportNote(ImportFate.Left, $"key {key.Text}",
        "the archive has nothing like it", new SourceLocation(path, key.Line, key.Column)));

    private IEnumerable<YamlScalar> Unused(YamlMapping map) => map.Entries.Where(entry => !used.Contains(entry.Key.Text))
        .SelectMany(entry =>
            entry.Value is YamlMapping inner && Inner.Contains(entry.Key.Text, StringComparer.OrdinalIgnoreCase) ? Unused(inner) : [entry.Key]);

    private YamlNode? Find(string name)
    {
        used.Add(name);
        return In(mapping, name)
            ?? Inner.Select(inner => In(mapping, inner)).OfType<YamlMapping>().Select(map => In(map, name)).FirstOrDefault(node => node is not null)
            ?? (defaults is null ? null : In(defaults, name));
    }

    public static YamlNode? In(YamlMapping map, string name)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (key.Text.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }
        return null;
    }

    private static string NameOf(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text.Trim(),
        YamlMapping map => In(map, "name") is YamlScalar name ? name.Text.Trim() : "",
        _ => "",
    };
}
