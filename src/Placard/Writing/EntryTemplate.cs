using System.Globalization;
using System.Text;
using Placard.Content;
using Placard.Reading.Entries;
using Placard.Reading.FrontMatter;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Writing;

/// <summary>Writes a new file from the declarations of the keys: a key without a value is commented out, with an example and its meaning.</summary>
internal static class EntryTemplate
{
    public static string Write(NewEntry entry) => Write(entry, SchemaOf(entry.Kind));

    internal static string Write(NewEntry entry, MappingSchema schema)
    {
        var known = Known(entry);
        var text = new StringBuilder("---\n");
        foreach (var (name, value) in known) text.Append(name).Append(':').Append(value).Append('\n');
        text.Append("\n# To use one of these, delete the # in front of it.\n");
        foreach (var key in schema.Keys.Where(key => !known.Any(pair => pair.Name == key.Name) && key.Name != "extra"))
            AppendUnused(text, entry.Kind is EntryKind.Article ? key with { Example = FromYearFolder(key.Example) } : key);
        return text.Append("---\n").Append(BodyOf(entry.Kind)).ToString();
    }

    /// <summary>Articles lie one folder deeper than the examples of the keys assume.</summary>
    private static string FromYearFolder(string example) => example.StartsWith("../files/", StringComparison.Ordinal) ? "../" + example : example;

    internal static MappingSchema SchemaOf(EntryKind kind) => kind switch
    {
        EntryKind.Article => ArticleKeys.Schema,
        EntryKind.Campaign => CampaignKeys.Schema,
        EntryKind.Action => ActionKeys.Schema,
        _ => PageReader.Schema,
    };

    private static List<(string Name, string Value)> Known(NewEntry entry)
    {
        var day = ' ' + entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var known = new List<(string, string)> { ("title", ' ' + YamlText.Quote(entry.Title)) };
        switch (entry.Kind)
        {
            case EntryKind.Article:
                known.Add(("date", day));
                known.Add(("kind", $" {EnumNames<ArticleKind>.NameFor(ArticleKind.News)}  # {NamesOf<ArticleKind>()}"));
                break;
            case EntryKind.Campaign:
                known.Add(("start", day));
                break;
            case EntryKind.Action:
                known.Add(("draft", " true  # Nobody sees the action until you delete this line."));
                known.Add(("kind", $" {EnumNames<ActionKind>.NameFor(ActionKind.Letter)}  # {NamesOf<ActionKind>()}"));
                known.Add(("opens", day));
                known.Add(("targets", "  # Whom the letter is written to.\n" + FirstItem(TargetKeys.Schema, "name", "role", "organisation")));
                break;
            default:
                break;
        }
        if (entry.Campaigns.Count > 0)
        {
            known.Add(("campaign", entry.Campaigns is [var only]
                ? ' ' + YamlText.Quote(only)
                : $" [{string.Join(", ", entry.Campaigns.Select(YamlText.Quote))}]"));
        }

        if (entry.Lang is { } lang) known.Add(("lang", ' ' + lang));
        return known;
    }

    /// <summary>A list of maps with one item, which has these keys.</summary>
    private static string FirstItem(MappingSchema schema, params ReadOnlySpan<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names) text.Append(text.Length == 0 ? "  - " : "\n    ").Append(name).Append(": ").Append(schema.Find(name)!.Example);
        return text.ToString();
    }

    private static string NamesOf<T>() where T : struct, Enum => $"One of: {string.Join(", ", EnumNames<T>.Names)}";

    private static void AppendUnused(StringBuilder text, KeyDefinition key)
    {
        foreach (var (line, meaning) in KeyLines.Of(key)) text.Append('#').Append(line).Append("  # ").Append(meaning).Append('\n');
    }

    private static string BodyOf(EntryKind kind) => kind switch
    {
        EntryKind.Action => "Say here what is asked, of whom, and why.\n\n## Letter\n\nWrite the letter here.\n",
        EntryKind.Campaign => "Say here what was asked, by whom, and what came of it.\n",
        _ => "Write the text here.\n",
    };
}
