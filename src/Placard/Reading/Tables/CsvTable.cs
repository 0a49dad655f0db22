using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;

namespace Placard.Reading.Tables;

/// <summary>A table with a header. Unknown columns are reported once; columns of private data are never read.</summary>
internal sealed class CsvTable
{
    private static readonly string[] Spreadsheets = [".xlsx", ".xls", ".ods", ".numbers"];

    private readonly Dictionary<string, int> columns;

    private CsvTable(Dictionary<string, int> columns, IReadOnlyList<CsvRow> rows) => (this.columns, Rows) = (columns, rows);

    public IReadOnlyList<CsvRow> Rows { get; private set; }

    /// <summary>Reads a table that may have the columns <paramref name="known"/>; empty where it can't be read, which has been reported.</summary>
    public static IReadOnlyList<CsvRow> Read(SourceFile file, IReadOnlyList<string> known, DiagnosticBag diagnostics)
    {
        if (Spreadsheets.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            diagnostics.Report(DiagnosticDescriptors.NotCsv, SourceLocation.StartOf(file.DisplayPath));
            return [];
        }
        if (TextFile.ReadText(file, diagnostics) is not { } text) return [];
        var reader = new CsvReader(file.DisplayPath, text, diagnostics);
        var start = SourceLocation.StartOf(file.DisplayPath);
        if (reader.ReadRow() is not { } header)
        {
            if (text.Trim().Length == 0) diagnostics.Report(DiagnosticDescriptors.CsvHeaderMissing, start, string.Join(',', known));
            return [];
        }
        if (header.Count == 1 && OtherSeparator(header[0].Text) is { } error)
        {
            diagnostics.Report(error, start);
            return [];
        }
        var table = new CsvTable(ReadHeader(header, known, diagnostics), []);
        var rows = new List<CsvRow>();
        while (reader.ReadRow() is { } cells)
        {
            if (cells.Count != header.Count)
                diagnostics.Report(DiagnosticDescriptors.CsvCellCount, cells[0].Location, cells.Count, header.Count);
            else
                rows.Add(new CsvRow(table, cells));
        }
        return table.Rows = rows;
    }

    private static DiagnosticDescriptor? OtherSeparator(string header)
    {
        if (header.Contains(';', StringComparison.Ordinal)) return DiagnosticDescriptors.CsvSemicolons;
        return header.Contains('\t', StringComparison.Ordinal) ? DiagnosticDescriptors.CsvTabs : null;
    }

    public int ColumnOf(string name) => columns.GetValueOrDefault(name, -1);

    private static Dictionary<string, int> ReadHeader(List<CsvCell> header, IReadOnlyList<string> known, DiagnosticBag diagnostics)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++)
        {
            var (name, location) = header[i];
            var isKnown = known.Contains(name);
            if (!isKnown && PrivateColumns.Contains(name)) diagnostics.Report(DiagnosticDescriptors.CsvPrivateColumn, location, name);
            else if (!isKnown) diagnostics.Report(DiagnosticDescriptors.CsvUnknownColumn, location, name, NearestName.Hint(name, known));
            else if (!columns.TryAdd(name, i)) diagnostics.Report(DiagnosticDescriptors.CsvDuplicateColumn, location, name);
        }
        return columns;
    }
}
