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
            if (Find(text) is { } found) diagnostics.Report(DiagnosticDescriptors.CsvPrivateCell, row.LocationOf(column), column, found);
        }
    }

    /// <summary>What of a person's data a text holds, with an article; null where it holds none.</summary>
    public static string? Find(string text) => Mail().IsMatch(text) ? "an email address" : Telephone().IsMatch(text) ? "a telephone number" : null;

    [GeneratedRegex(@"[^@\s]@[^@\s]+\.[^@\s]")]
    private static partial Regex Mail();

    /// <summary>At least seven digits, with separators between them, that begin as telephone numbers do; a year or a count is none.</summary>
    [GeneratedRegex(@"(?:^|\s)(?:\+|00|\(?\d{2,4}\)?[ ./-])(?:[ ./()-]*\d){6,}")]
    private static partial Regex Telephone();
}
