using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;

namespace Placard.Reading.Tables;

/// <summary>Checks the headers of tables that are published as they are.</summary>
internal static class PublishedTables
{
    /// <summary>In bytes; for a longer one the whole file is read.</summary>
    private const int UsualHeader = 64 * 1024;

    /// <summary>In bytes; a longer one is refused, since it could hold private columns.</summary>
    private const int LongestHeader = 1024 * 1024;

    public static void Check(IEnumerable<SourceFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files)
        {
            if (!file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var (name, location) in Header(file, diagnostics))
            {
                if (PrivateColumns.Contains(name)) diagnostics.Report(DiagnosticDescriptors.CsvPublishedColumn, location, name);
            }
        }
    }

    /// <summary>The cells of the first line; other errors in a table that is not read are not reported.</summary>
    private static List<CsvCell> Header(SourceFile file, DiagnosticBag diagnostics)
    {
        var bytes = file.ReadStart(UsualHeader).Span;
        var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0 && bytes.Length == UsualHeader) end = (bytes = file.Read().Span).IndexOfAny((byte)'\n', (byte)'\r');
        if (bytes.Length > LongestHeader && (end < 0 || end > LongestHeader))
        {
            diagnostics.Report(DiagnosticDescriptors.CsvTooLarge, SourceLocation.StartOf(file.DisplayPath), $"{LongestHeader / 1024} KB in its first line");
            return [];
        }
        var line = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]).TrimStart('\ufeff');
        var commas = line.Contains(',', StringComparison.Ordinal) ? line : line.Replace(';', ',').Replace('\t', ',');
        return new CsvReader(file.DisplayPath, commas, new DiagnosticBag()).ReadRow() ?? [];
    }
}
