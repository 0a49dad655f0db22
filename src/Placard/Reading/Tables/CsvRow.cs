using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Reading.Tables;

/// <summary>One row of a table; cells are found by the names of their columns.</summary>
internal sealed class CsvRow(CsvTable table, IReadOnlyList<CsvCell> cells)
{
    /// <summary>The cell's text; empty where the table has no such column.</summary>
    public string this[string column] => table.ColumnOf(column) is >= 0 and var index ? cells[index].Text : "";

    public SourceLocation LocationOf(string column) => cells[Math.Max(0, table.ColumnOf(column))].Location;

    /// <summary>The cell's date; null where it is empty or malformed, which has been reported.</summary>
    public ArchiveDate? Date(string column, DiagnosticBag diagnostics)
    {
        var text = this[column];
        if (text.Length == 0) return null;
        if (ArchiveDate.TryParse(text, out var date)) return date;
        diagnostics.Report(DiagnosticDescriptors.NotADate, LocationOf(column), text, DateHint.For(text));
        return null;
    }

    /// <summary>Whether the cell means yes; an empty one means no.</summary>
    public bool Flag(string column, DiagnosticBag diagnostics)
    {
        switch (this[column].ToLowerInvariant())
        {
            case "" or "no" or "false" or "0": return false;
            case "yes" or "true" or "1": return true;
        }
        diagnostics.Report(DiagnosticDescriptors.NotABoolean, LocationOf(column), this[column]);
        return false;
    }
}
