using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Importing.Markdown;

/// <summary>The front matter of a former site, which follows no schema. Keys are compared without case; those that nothing asked for are reported.</summary>
internal sealed class SourceKeys(YamlMapping mapping, string path)
{
    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text of the first of some keys that has one.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is YamlScalar { IsAbsent: false } scalar && scalar.Text.Trim() is { Length: > 0 } text) return text;
        }
        return null;
    }

    /// <summary>The texts of all of some keys, each a list or one text.</summary>
    public IReadOnlyList<string> Texts(params ReadOnlySpan<string> names)
    {
        var texts = new List<string>();
        foreach (var name in names)
        {
            IEnumerable<YamlNode> items = Find(name) switch { YamlSequence list => list.Items, { } one => [one], null => [] };
            texts.AddRange(items.OfType<YamlScalar>().Select(item => item.Text.Trim()).Where(item => item.Length > 0));
        }
        return texts;
    }

    /// <summary>A flag; null where the key is missing or holds another word.</summary>
    public bool? Flag(string name) => Find(name) is YamlScalar scalar ? YamlFlag.Parse(scalar.Text) : null;

    public EdtfDate? Date(params ReadOnlySpan<string> names) => Text(names) is { } text && SourceDate.Parse(text) is { } date ? date : null;

    /// <summary>A note for each key that nothing asked for.</summary>
    public IEnumerable<ImportNote> UnusedNotes() =>
        mapping.Entries.Where(entry => !used.Contains(entry.Key.Text))
            .Select(entry => new ImportNote(ImportFate.Left, $"key {entry.Key.Text}", "the archive has nothing like it",
                new SourceLocation(path, entry.Key.Line, entry.Key.Column)));

    private YamlNode? Find(string name)
    {
        used.Add(name);
        var entry = mapping.Entries.Find(entry => entry.Key.Text.Equals(name, StringComparison.OrdinalIgnoreCase));
        return entry.Value;
    }
}
