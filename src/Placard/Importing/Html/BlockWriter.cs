namespace Placard.Importing.Html;

/// <summary>Writes blocks as lines of Markdown.</summary>
internal static class BlockWriter
{
    /// <param name="isTight">Whether blocks follow each other without a blank line, as in a list whose items are short.</param>
    public static List<string> LinesOf(IReadOnlyList<Block> blocks, bool isTight = false)
    {
        var lines = new List<string>();
        char? marker = null;
        foreach (var block in blocks)
        {
            if (lines.Count > 0 && !isTight) lines.Add("");
            if (block is ListBlock list)
            {
                marker = ListWriter.MarkerAfter(marker, list);
                lines.AddRange(ListWriter.LinesOf(list, marker.Value));
                continue;
            }
            marker = null;
            lines.AddRange(LinesOf(block));
        }
        return lines;
    }

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        TextBlock { Level: > 0 } heading => [$"{new string('#', heading.Level)} {LineWriter.Write(heading.Inlines, LinePlace.Heading)}{heading.Attributes}"],
        TextBlock paragraph => LineWriter.Write(paragraph.Inlines, LinePlace.Paragraph).Split('\n'),
        QuoteBlock quote => LinesOf(quote.Blocks).Select(line => line.Length == 0 ? ">" : "> " + line),
        DefinitionBlock definitions => LinesOf(definitions),
        CodeBlock code => LinesOf(code),
        TableBlock table => TableWriter.LinesOf(table),
        HtmlBlock html => html.Html.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        ElementBlock element => [element.Start, "", .. LinesOf(element.Blocks), "", element.End],
        _ => ["___"], // Not a sign that may begin a list.
    };

    private static IEnumerable<string> LinesOf(CodeBlock code)
    {
        var fence = new string('`', Math.Max(3, CodeSigns.LongestRun(code.Text) + 1));
        return [fence + code.Language, .. code.Text.Split('\n'), fence];
    }

    private static IEnumerable<string> LinesOf(DefinitionBlock definitions)
    {
        var isFirst = true;
        foreach (var (terms, meanings) in definitions.Groups)
        {
            if (!isFirst) yield return "";
            isFirst = false;
            foreach (var term in terms) yield return LineWriter.Write(term, LinePlace.Paragraph);
            foreach (var meaning in meanings) yield return ":   " + LineWriter.Write(meaning, LinePlace.Paragraph);
        }
    }
}
