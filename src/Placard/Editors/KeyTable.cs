using System.Text;
using Placard.Reading.FrontMatter;
using Placard.Writing;

namespace Placard.Editors;

/// <summary>The document with every key of every kind of file.</summary>
internal static class KeyTable
{
    public static string Write(IEnumerable<ContentKind> kinds)
    {
        var text = new StringBuilder($"<!-- {EditorFiles.Mark}. Change the content model instead. -->\n\n# Every key\n\n");
        text.Append("A key with a star must be there. A date is written 2020-06-17. A list is written `[one, two]`, or one item a line after a hyphen.\n");
        foreach (var kind in kinds)
        {
            text.Append(
                $"\n## {kind.Plural}: {kind.Place}\n\n{kind.Meaning}{(kind.IsMarkdown ? " The keys stand between two lines of three hyphens, the text below them." : "")}\n\n| key | meaning | example |\n| --- | --- | --- |\n");
            AppendRows(text, kind.Schema, "");
        }
        return text.ToString();
    }

    private static void AppendRows(StringBuilder text, MappingSchema schema, string above)
    {
        foreach (var key in schema.Keys)
        {
            var example = key.NestedKeys is null && key.Example.Length > 0 ? $"`{key.Example}`" : "";
            text.Append($"| {above}`{key.Name}`{(key.Required ? "*" : "")} | {KeyLines.MeaningOf(key)} | {example} |\n");
            if (key.NestedKeys is { } nested) AppendRows(text, nested, $"`{key.Name}` → ");
        }
    }
}
