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

    /// <summary>Where the row begins.</summary>
    public SourceLocation Start => cells[0].Location;

    /// <summary>Whether a heading may mean a protective column, so that no one in the table may be named.</summary>
    public bool MayHideProtection => table.MayHideProtection;

    public SourceLocation LocationOf(string column) => cells.Count == 0 ? default : cells[Math.Max(0, table.ColumnOf(column))].Location;

    /// <summary>The cell's date; null where it is empty or malformed, which has been reported.</summary>
    public EdtfDate? PastDate(string column, DiagnosticBag diagnostics)
    {
        var text = this[column];
        if (text.Length == 0) return null;
        if (TableDate.TryParse(text, out var date)) return date;
        PastDateErrors.Report(text, TableDate.Hint(text), LocationOf(column), diagnostics);
        return null;
    }

    /// <summary>The cell's email address; empty where it has none, or no valid one, which has been reported.</summary>
    public string Email(string column, DiagnosticBag diagnostics) =>
        this[column] is { Length: > 0 } text ? EmailAddress.Read(text, LocationOf(column), diagnostics) ?? "" : "";

    /// <summary>The cell's telephone number; empty where it has none, or no valid one, which has been reported.</summary>
    public string Phone(string column, DiagnosticBag diagnostics) =>
        this[column] is { Length: > 0 } text ? PhoneNumber.Read(text, LocationOf(column), diagnostics) ?? "" : "";

    /// <summary>Whether the cell means yes; null where it is empty, or not understood, which has been reported.</summary>
    public bool? Flag(string column, DiagnosticBag diagnostics)
    {
        var text = this[column];
        if (text.Length == 0) return null;
        if (YesNo.Parse(text) is { } answer) return answer;
        diagnostics.Report(DiagnosticDescriptors.CsvNotYesOrNo, LocationOf(column), text, column);
        return null;
    }
}
