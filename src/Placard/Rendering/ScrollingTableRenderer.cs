using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Placard.Rendering;

/// <summary>Renders tables inside an element that scrolls; columns are aligned by class, since the policy allows no inline style.</summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" tabindex=\"0\"><table").WriteAttributes(table).WriteLine(">");
        var inHead = false;
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader && !inHead) renderer.WriteLine("<thead>");
            if (!row.IsHeader && inHead) renderer.WriteLine("</thead>");
            if (!row.IsHeader && !inBody) renderer.WriteLine("<tbody>");
            inHead = row.IsHeader;
            inBody |= !row.IsHeader;
            WriteRow(renderer, table, row);
        }
        if (inHead) renderer.WriteLine("</thead>");
        if (inBody) renderer.WriteLine("</tbody>");
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr").WriteAttributes(row).Write('>');
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            renderer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= table.ColumnDefinitions.Count ? i : cell.ColumnIndex;
            if (column < table.ColumnDefinitions.Count && ClassFor(table.ColumnDefinitions[column].Alignment) is { } name)
                renderer.Write(" class=\"").Write(name).Write('"');
            renderer.Write('>');
            WriteCell(renderer, cell);
            renderer.Write(row.IsHeader ? "</th>" : "</td>");
        }
        renderer.WriteLine("</tr>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell is [ParagraphBlock];
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
    }

    private static string? ClassFor(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Left => "align-left",
        TableColumnAlign.Center => "align-center",
        TableColumnAlign.Right => "align-right",
        _ => null,
    };
}
