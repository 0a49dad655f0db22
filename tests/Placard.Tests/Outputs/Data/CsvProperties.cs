using System.Buffers;
using System.Text;
using CsCheck;
using Placard.Diagnostics;
using Placard.Outputs.Data;
using Placard.Syntax;

namespace Placard.Tests.Outputs.Data;

/// <summary>Tables that Placard writes are read again as they were, but for what protects spreadsheets.</summary>
public class CsvProperties
{
    private static readonly Gen<string[][]> Tables = Gen.Int[2, 5].SelectMany(columns =>
        Property.Text("ab,\"\"'=+-@;\t\n\r é😀", 0, 8).Select(cell => cell.Trim()).Array[columns].Array[1, 6]);

    [Fact]
    public void What_is_written_is_read_cell_by_cell() => Property.Holds(Tables, rows =>
    {
        var bytes = new ArrayBufferWriter<byte>();
        var writer = new CsvWriter(bytes);
        foreach (var row in rows) writer.WriteRow([.. row]);
        Assert.Equal(rows.Select(row => row.Select(AsRead)), Read(Encoding.UTF8.GetString(bytes.WrittenSpan)));
    }, count: 1_000);

    /// <summary>A cell that begins as a formula does is marked as text; line ends within a cell are all read alike.</summary>
    private static string AsRead(string cell)
    {
        var marked = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' ? '\'' + cell : cell;
        return marked.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    private static List<List<string>> Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var reader = new CsvReader("t.csv", text, diagnostics);
        var rows = new List<List<string>>();
        while (reader.ReadRow() is { } row) rows.Add([.. row.Select(cell => cell.Text)]);
        Assert.Empty(diagnostics.Sorted());
        return rows;
    }
}
