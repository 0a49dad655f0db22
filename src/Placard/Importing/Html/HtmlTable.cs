using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>A table and what can be said of it before its cells are read.</summary>
/// <param name="Rows">The cells of each row.</param>
/// <param name="Parts">The caption and the cells in their order.</param>
/// <param name="Headers">The number of header cells.</param>
/// <param name="IsLayout">Whether it has no more than one row or column, or says that it only lays out a page.</param>
/// <param name="IsRegular">Whether Markdown can say it: the first row is the header and no other cell is, and no cell spans others.</param>
internal sealed partial record HtmlTable(
    IReadOnlyList<IReadOnlyList<IElement>> Rows, IReadOnlyList<IElement> Parts, int Headers, bool IsLayout, bool IsRegular)
{
    public IEnumerable<IElement> Cells => Rows.SelectMany(row => row);

    /// <summary>The alignment of each column, where all of its cells have the same.</summary>
    public IReadOnlyList<string> Alignments =>
        [.. Enumerable.Range(0, Rows[0].Count).Select(column => Rows.Select(row => AlignmentOf(row[column])).Distinct().ToList() is [var only] ? only : "")];

    public static HtmlTable Of(IElement table)
    {
        var rows = new List<IReadOnlyList<IElement>>();
        var parts = new List<IElement>();
        foreach (var row in RowsOf(table, parts))
        {
            var cells = row.Children.Where(cell => cell.LocalName is "td" or "th" && !HiddenElements.Contains(cell)).ToList();
            parts.AddRange(cells);
            if (cells.Count > 0) rows.Add(cells);
        }
        var headers = rows.Sum(row => row.Count(cell => cell.LocalName == "th"));
        var hasCaption = parts.Exists(part => part.LocalName == "caption");
        var isLayout = table.GetAttribute("role") is "presentation" or "none" || rows.Count == 0
            || (headers == 0 && !hasCaption && (rows.Count == 1 || rows.TrueForAll(row => row.Count == 1)));
        return new HtmlTable(rows, parts, headers, isLayout, !hasCaption && IsMarkdown(rows, headers));
    }

    private static IEnumerable<IElement> RowsOf(IElement table, List<IElement> parts)
    {
        foreach (var child in table.Children.Where(child => !HiddenElements.Contains(child)))
        {
            if (child.LocalName == "caption") parts.Add(child);
            else if (child.LocalName == "tr") yield return child;
            else if (child.LocalName is not ("thead" or "tbody" or "tfoot")) continue;
            foreach (var row in child.Children.Where(row => row.LocalName == "tr" && !HiddenElements.Contains(row))) yield return row;
        }
    }

    private static bool IsMarkdown(List<IReadOnlyList<IElement>> rows, int headers)
    {
        if (rows.Count == 0 || !rows.TrueForAll(row => row.Count == rows[0].Count)) return false;
        var isInHead = rows[0][0].ParentElement?.ParentElement?.LocalName == "thead";
        if (headers == 0 ? !isInHead : headers != rows[0].Count || rows[0].Any(cell => cell.LocalName != "th")) return false;
        return rows.TrueForAll(row => row.All(cell => cell.GetAttribute("colspan") is null or "1" && cell.GetAttribute("rowspan") is null or "1"))
            && rows.Skip(1).All(row => row[0].ParentElement?.ParentElement?.LocalName is not ("thead" or "tfoot"));
    }

    /// <summary>The alignment that a cell has by its attribute or style; empty without one.</summary>
    public static string AlignmentOf(IElement cell)
    {
        var written = cell.GetAttribute("align") ?? (cell.GetAttribute("style") is { } style ? TextAlign().Match(style).Groups["side"].Value : "");
        var side = written.ToLowerInvariant();
        return side is "left" or "center" or "right" ? side : "";
    }

    [GeneratedRegex(@"text-align\s*:\s*(?<side>left|center|right)", RegexOptions.IgnoreCase)]
    private static partial Regex TextAlign();
}
