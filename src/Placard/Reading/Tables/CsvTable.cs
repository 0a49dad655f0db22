using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;

namespace Placard.Reading.Tables;

/// <summary>A table with a header. Unknown columns are reported once; columns of private data are never read.</summary>
internal sealed class CsvTable
{
    private static readonly string[] Spreadsheets = [".xlsx", ".xls", ".ods", ".numbers"];

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private readonly DiagnosticDescriptor privateData;

    /// <param name="privateData">What is reported of a heading of private data.</param>
    private CsvTable(List<CsvCell> header, TableSchema schema, DiagnosticDescriptor privateData, DiagnosticBag diagnostics)
    {
        this.privateData = privateData;
        for (var i = 0; i < header.Count; i++) ReadHeading(header[i], i, schema, diagnostics);
    }

    /// <summary>Whether a heading may mean a protective column, or two do.</summary>
    public bool MayHideProtection { get; private set; }

    /// <summary>Reads a table; empty where it can't be read, which has been reported.</summary>
    public static IReadOnlyList<CsvRow> Read(SourceFile file, TableSchema schema, DiagnosticBag diagnostics)
    {
        if (Spreadsheets.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            diagnostics.Report(DiagnosticDescriptors.NotCsv, SourceLocation.StartOf(file.DisplayPath));
            return [];
        }
        if (file.Length > CsvLimits.MaxMegabytes * 1024 * 1024)
            return Refuse(SourceLocation.StartOf(file.DisplayPath), $"{CsvLimits.MaxMegabytes} MB", diagnostics);
        if (TextFile.ReadText(file, diagnostics) is not { } text) return [];
        var reader = CsvReader.Of(file.DisplayPath, text, diagnostics, out var separator);
        var start = SourceLocation.StartOf(file.DisplayPath);
        if (reader.ReadRow() is not { } header)
        {
            if (text.Trim().Length == 0) diagnostics.Report(DiagnosticDescriptors.CsvHeaderMissing, start, string.Join(',', schema.Names));
            return [];
        }
        if (!header.Any(cell => schema.Find(cell.Text) is { IsNaming: true }))
        {
            var naming = string.Join(", ", schema.Columns.Where(column => column.IsNaming).Select(column => column.Name));
            diagnostics.Report(DiagnosticDescriptors.CsvNamingColumnMissing, header[0].Location, naming, string.Join(separator.Character, schema.Names));
            return [];
        }
        if (header.Count > CsvLimits.MaxColumns) return Refuse(header[CsvLimits.MaxColumns].Location, $"{CsvLimits.MaxColumns} columns", diagnostics);
        var table = new CsvTable(header, schema, DiagnosticDescriptors.CsvPrivateColumn, diagnostics);
        var rows = new List<CsvRow>();
        var count = 0;
        while (reader.ReadRow() is { } cells)
        {
            if (cells.TrueForAll(cell => cell.Text.Length == 0)) continue;
            if (++count > CsvLimits.MaxRows) return Refuse(cells[0].Location, $"{CsvLimits.MaxRows} rows", diagnostics);
            if (cells.Find(static cell => cell.Text.Length > CsvLimits.MaxCell) is { Text: not null } cell)
                return Refuse(cell.Location, $"{CsvLimits.MaxCell} characters in this cell", diagnostics);
            if (cells.Count != header.Count)
                diagnostics.Report(DiagnosticDescriptors.CsvCellCount, cells[0].Location, cells.Count, header.Count, separator.Name);
            else
                rows.Add(new CsvRow(table, cells));
        }
        return rows;
    }

    /// <summary>Reads a YAML file as a table of one row, whose columns are its keys; null where it can't be read, which has been reported.</summary>
    public static CsvRow? ReadEntry(SourceFile file, TableSchema schema, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(file, diagnostics) is not { } mapping) return null;
        var (header, cells) = (new List<CsvCell>(), new List<CsvCell>());
        foreach (var (key, value) in mapping.Entries)
        {
            var at = new SourceLocation(file.DisplayPath, value.Line, value.Column);
            if (value is YamlMapping or YamlSequence) diagnostics.Report(DiagnosticDescriptors.TextExpected, at, key.Text, value.Description);
            header.Add(new CsvCell(key.Text, new SourceLocation(file.DisplayPath, key.Line, key.Column)));
            cells.Add(new CsvCell(value is YamlScalar scalar ? scalar.Text.Trim() : "", at));
        }
        var table = new CsvTable(header, schema, DiagnosticDescriptors.PrivateDataInSignature, diagnostics);
        return new CsvRow(table, cells);
    }

    private static List<CsvRow> Refuse(SourceLocation at, string limit, DiagnosticBag diagnostics)
    {
        diagnostics.Report(DiagnosticDescriptors.CsvTooLarge, at, limit);
        return [];
    }

    public int ColumnOf(string name) => columns.GetValueOrDefault(name, -1);

    private void ReadHeading(CsvCell heading, int index, TableSchema schema, DiagnosticBag diagnostics)
    {
        var (name, location) = heading;
        if (schema.Find(name) is { } column)
        {
            if (columns.TryAdd(column.Name, index)) return;
            diagnostics.Report(DiagnosticDescriptors.CsvDuplicateColumn, location, name);
            MayHideProtection |= column.IsProtective;
        }
        else if (name.Length == 0)
        {
            return; // Spreadsheet programs write columns that were emptied.
        }
        else if (schema.NearestProtective(name) is { } meant)
        {
            diagnostics.Report(DiagnosticDescriptors.CsvNearlyProtective, location, name, meant.Name);
            MayHideProtection = true;
        }
        else if (PrivateColumns.Contains(name))
        {
            diagnostics.Report(privateData, location, name);
        }
        else
        {
            diagnostics.Report(DiagnosticDescriptors.CsvUnknownColumn, location, name, NearestName.Hint(name, schema.Names));
        }
    }
}
