using System.Text;
using Placard.Reading.FrontMatter;
using Placard.Reading.Tables;
using Placard.Writing;

namespace Placard.Editors;

/// <summary>The document with every key of every kind of file.</summary>
internal static class KeyTable
{
    /// <summary>What dates of the past may say instead of a day.</summary>
    private const string PastDates = "A date of the past may say less, in the forms of EDTF (ISO 8601-2): `2019`, `2019-05`; each of these and a day with `~` "
        + "(about), `?` (uncertain) or `%` (both) behind it: `2019-05~`; `201X` (a year of the 2010s); `2019-05/2019-07` (from, to); `../2019-05-18` (until). "
        + "All dates take these but `opens`, `closes` and `updated`.";

    public static string Write(IEnumerable<ContentKind> kinds)
    {
        var text = new StringBuilder($"<!-- {EditorFiles.Mark}. Change the content model instead. -->\n\n# Every key\n\n");
        text.Append($"A key with a star must be there. A date is written 2020-06-17. {PastDates} A list is written `[one, two]`, or one item a line after a hyphen.\n");
        foreach (var kind in kinds)
        {
            text.Append(
                $"\n## {kind.Plural}: {kind.Place}\n\n{kind.Meaning}{(kind.IsMarkdown ? " The keys stand between two lines of three hyphens, the text below them." : "")}\n\n| key | meaning | example |\n| --- | --- | --- |\n");
            AppendRows(text, kind.Schema, "");
        }
        AppendTables(text);
        return text.ToString();
    }

    private static void AppendTables(StringBuilder text)
    {
        text.Append("\n## Tables\n\nA table is a CSV file whose first line names its columns, in any order; commas, semicolons and tabs may separate them, and case, ");
        text.Append("accents and blanks in a name make no difference. A row needs one of the columns with a star. Yes and no may be `yes`, `true`, `1`, `x`, ");
        text.Append("`no`, `false`, `0`, and the like in other languages. A date is written 2020-06-17, with a time behind it, or as far as it is known (see the top of this page); a spreadsheet program keeps ");
        text.Append("it as it is in a column whose format is text. Other columns are not published.\n");
        foreach (var kind in TableKind.All)
        {
            text.Append($"\n### {kind.Plural}\n\nNamed by {kind.Keys}.\n\n| column | meaning | example |\n| --- | --- | --- |\n");
            foreach (var column in kind.Schema.Columns)
                text.Append($"| `{column.Name}`{(column.IsNaming ? "*" : "")} | {column.Meaning} | `{column.Example}` |\n");
        }
    }

    private static void AppendRows(StringBuilder text, MappingSchema schema, string above, MappingSchema? besides = null)
    {
        foreach (var key in schema.Keys.Where(key => besides?.Find(key.Name) is null))
        {
            var example = key.NestedKeys is null && key.Example.Length > 0 ? $"`{key.Example}`" : "";
            text.Append($"| {above}`{key.Name}`{(key.Required ? "*" : "")} | {KeyLines.MeaningOf(key)} | {example} |\n");
            if (key.NestedKeys is { } nested) AppendRows(text, nested, $"`{key.Name}` → ");
            if (key.NestedItems is { } items) AppendRows(text, items, $"`{key.Name}` → ", besides: key.NestedKeys);
        }
    }
}
