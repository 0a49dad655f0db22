using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.Tables;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Redaction;

/// <summary>
/// The rows of a table of signatures in its text. A row without its person keeps what is counted: the country, and whether the signature was taken back.
/// </summary>
internal sealed class SignatureRows
{
    private static readonly string[] Kept = ["country", "withdrawn", "retracted"];

    /// <summary>Escapes what a quoted text of YAML can't hold, and no letters.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private const string Display = "display";

    private readonly string text;
    private readonly char separator;
    private readonly List<string?> columns;
    private readonly List<(Range Place, List<string> Cells)> rows;

    private SignatureRows(string text, char separator, List<string?> columns, List<(Range Place, List<string> Cells)> rows) =>
        (this.text, this.separator, this.columns, this.rows) = (text, separator, columns, rows);

    public static SignatureRows Of(string path, string text)
    {
        var reader = CsvReader.Of(path, text, new DiagnosticBag(), out var separator);
        var header = reader.ReadRow() ?? [];
        var rows = new List<(Range Place, List<string> Cells)>();
        var lines = TextLines.Starts(text);
        var read = new List<List<CsvCell>>();
        while (reader.ReadRow() is { } cells) read.Add(cells);
        for (var i = 0; i < read.Count; i++)
        {
            var start = Offset(lines, read[i][0].Location);
            var next = i + 1 < read.Count ? Offset(lines, read[i + 1][0].Location) : text.Length;
            rows.Add((start..(start + text.AsSpan()[start..next].TrimEnd("\r\n").Length), [.. read[i].Select(cell => cell.Text)]));
        }
        return new SignatureRows(text, separator.Character, [.. header.Select(cell => SignatureTable.Schema.Find(cell.Text)?.Name)], rows);
    }

    /// <summary>The row around a place; null for one in the header.</summary>
    public Range? RowAt(int place)
    {
        foreach (var (row, _) in rows)
        {
            if (row.Start.Value <= place && place < row.End.Value) return row;
        }
        return null;
    }

    /// <summary>A row as text, with nothing in it about the person; null where it is no whole row of the table.</summary>
    public string? WithoutPerson(Range place)
    {
        var (_, cells) = rows.FirstOrDefault(row => row.Place.Equals(place));
        if (cells is null || cells.Count != columns.Count) return null;
        var left = cells.Select((cell, i) => Kept.Contains(columns[i]) ? cell : columns[i] == Display ? "anonymous" : "").ToList();
        // A row of empty cells is no row: without a column of how it is shown, a row is anonymous anyway.
        if (left.TrueForAll(cell => cell.Length == 0)) left[columns.FindIndex(column => column is "name" or "organisation")] = Redactor.Placeholder;
        return string.Join(separator, left.Select(cell => SpreadsheetText.Quote(cell, separator)));
    }

    /// <summary>The text of a file with one signature, with nothing in it about the person.</summary>
    public static string? WithoutPerson(string path, string text)
    {
        var file = new MemorySourceFile(path, Encoding.UTF8.GetBytes(text));
        if (CsvTable.ReadEntry(file, SignatureTable.Schema, new DiagnosticBag()) is not { } row) return null;
        var kept = Kept.Where(column => row[column].Length > 0).Select(column => $"{column}: \"{JsonEncodedText.Encode(row[column], Encoder)}\"\n");
        return $"{Display}: anonymous\n{string.Concat(kept)}";
    }

    private static int Offset(List<int> lines, SourceLocation location) => lines[location.Line - 1] + location.Column - 1;
}
