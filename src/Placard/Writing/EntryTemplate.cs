using System.Text;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Syntax;

namespace Placard.Writing;

/// <summary>
/// Writes the file of a new entry: the keys that have a value as <see cref="EntryWriter"/> writes them, all others commented out, each with an example
/// and its meaning.
/// </summary>
internal static class EntryTemplate
{
    /// <summary>The keys that a new entry can have, in the order in which its author goes through them.</summary>
    private static readonly string[] Order = ["title", "date", "start", "draft", "kind", "opens", "targets", "script", "campaign", "lang"];

    public static string Write(NewEntry entry) => Write(entry, SchemaOf(entry.Kind));

    internal static string Write(NewEntry entry, MappingSchema schema)
    {
        var record = NewEntryRecord.Of(entry);
        var known = EntryWriter.KeysOf(record, defaultLanguage: "").Entries.Where(key => Order.Contains(key.Key.Text))
            .OrderBy(key => Array.IndexOf(Order, key.Key.Text)).ToList();
        var text = new StringBuilder("---\n");
        foreach (var key in known) text.Append(WithNote(YamlWriter.Write(new YamlMapping([key], 0, 0)), NoteOn(schema.Find(key.Key.Text)!)));
        text.Append("\n# To use one of these, delete the # in front of it.\n");
        foreach (var key in schema.Keys.Where(key => !known.Any(other => other.Key.Text == key.Name) && key.Name != "extra"))
            AppendUnused(text, entry.Kind is EntryKind.Article ? key with { Example = FromYearFolder(key.Example) } : key);
        return text.Append("---\n").Append(record.Body.ReadText()).ToString();
    }

    /// <summary>Articles lie one folder deeper than the examples of the keys assume.</summary>
    private static string FromYearFolder(string example) => example.StartsWith("../files/", StringComparison.Ordinal) ? "../" + example : example;

    internal static MappingSchema SchemaOf(EntryKind kind) => kind switch
    {
        EntryKind.Article => ArticleKeys.Schema,
        EntryKind.Campaign => CampaignKeys.Schema,
        EntryKind.Action => ActionKeys.Schema,
        _ => PageKeys.Schema,
    };

    /// <summary>A comment behind the value of a key; null for none.</summary>
    private static string? NoteOn(KeyDefinition key) => key switch
    {
        { Name: "draft" } => "Nobody sees it until you delete this line.",
        { Name: "targets" } => "Whom the letter is written to.",
        { AllowedValues: { } values } => $"One of: {string.Join(", ", values)}",
        _ => null,
    };

    /// <summary>A key with a comment at the end of its first line.</summary>
    private static string WithNote(string key, string? note) => note is null ? key : key.Insert(key.IndexOf('\n', StringComparison.Ordinal), "  # " + note);

    private static void AppendUnused(StringBuilder text, KeyDefinition key)
    {
        foreach (var (line, meaning) in KeyLines.Of(key)) text.Append('#').Append(line).Append("  # ").Append(meaning).Append('\n');
    }
}
