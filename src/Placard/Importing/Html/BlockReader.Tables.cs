using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Tables: with a header row and one line in each cell as Markdown, others as HTML; those that only lay out a page are read cell by cell.</summary>
internal sealed partial class BlockReader
{
    /// <summary>The number of cells of a table, of which longer ones are several; a paragraph of Markdown has at most 5,000 brackets.</summary>
    private const int MaxCells = 4_000;

    private void ReadTable(IElement element)
    {
        EndLine();
        var table = HtmlTable.Of(element);
        if (table.Parts.Count == 0) ReadBlock(element, isParagraph: false);
        if (survey.HasTables(element) || table.IsLayout || table.Cells.Any(cell => survey.HasRich(cell) && table.Headers == 0))
        {
            foreach (var part in table.Parts) ReadSpoken(part, cell => ReadBlock(cell, isParagraph: false));
            return;
        }
        AddTarget(element);
        EndLine();
        if (!table.IsRegular || table.Cells.Any(survey.HasRich)) blocks.Add(new HtmlBlock(html.Write(element)));
        else AddTable(table);
    }

    private void AddTable(HtmlTable table)
    {
        List<IReadOnlyList<IReadOnlyList<Inline>>> rows = [.. table.Rows.Select(row => row.Select(CellOf).ToList())];
        if (rows.All(row => row.All(cell => cell.Count == 0))) return;
        foreach (var part in rows.Skip(1).Chunk(Math.Max(1, MaxCells / rows[0].Count)).DefaultIfEmpty([]))
            blocks.Add(new TableBlock([rows[0], .. part], table.Alignments));
    }

    /// <summary>The words of a cell; several paragraphs are separated by a line break.</summary>
    private IReadOnlyList<Inline> CellOf(IElement cell)
    {
        var inlines = new List<Inline>();
        var attributes = SpeechAttributes.Of(cell, speech.Peek().Language, speech.Peek().Direction, out _);
        var span = new InlineStyle(InlineStyleKind.Html, "span", attributes);
        foreach (var paragraph in Nested(cell).SelectMany(LinesIn))
        {
            if (inlines.Count > 0) inlines.Add(new LineBreak());
            if (attributes.Length > 0) inlines.Add(new Start(span));
            inlines.AddRange(paragraph.Inlines);
            if (attributes.Length > 0) inlines.Add(new End(span));
        }
        return inlines;
    }

    private static IEnumerable<TextBlock> LinesIn(Block block) => block switch
    {
        TextBlock text => [text],
        ElementBlock element => element.Blocks.SelectMany(LinesIn),
        _ => [],
    };
}
