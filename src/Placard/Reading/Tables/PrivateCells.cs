using System.Text.RegularExpressions;
using Placard.Diagnostics;

namespace Placard.Reading.Tables;

/// <summary>Finds email addresses and telephone numbers in columns that are published.</summary>
internal static partial class PrivateCells
{
    public static void Check(CsvRow row, IEnumerable<string> columns, DiagnosticBag diagnostics)
    {
        foreach (var column in columns)
        {
            if (row[column] is not { Length: > 0 } text) continue;
            if (Mail().IsMatch(text)) diagnostics.Report(DiagnosticDescriptors.CsvPrivateCell, row.LocationOf(column), column, "an email address");
            else if (Telephone().IsMatch(text)) diagnostics.Report(DiagnosticDescriptors.CsvPrivateCell, row.LocationOf(column), column, "a telephone number");
        }
    }

    [GeneratedRegex(@"[^@\s]@[^@\s]+\.[^@\s]")]
    private static partial Regex Mail();

    /// <summary>At least seven digits, with separators between them, that begin as telephone numbers do; a year or a count is none.</summary>
    [GeneratedRegex(@"(?:^|\s)(?:\+|00|\(?\d{2,4}\)?[ ./-])(?:[ ./()-]*\d){6,}")]
    private static partial Regex Telephone();
}
