using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Tests.Syntax;

public class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d", "1:1 a|1:3 b / 2:1 c|2:3 d")]
    [InlineData("a,b\r\nc,d\r\n", "1:1 a|1:3 b / 2:1 c|2:3 d")]
    [InlineData("a,b\rc,d\r", "1:1 a|1:3 b / 2:1 c|2:3 d")]
    [InlineData("a,,c", "1:1 a|1:3 |1:4 c")]
    [InlineData("a,", "1:1 a|1:3 ")]
    [InlineData(" a , b ", "1:1 a|1:5 b")]
    [InlineData("\" a \",b", "1:1 a|1:7 b")]
    [InlineData("a,\"b\"", "1:1 a|1:3 b")]
    [InlineData("a,\"b\"\rc,\"d\"\r\n", "1:1 a|1:3 b / 2:1 c|2:3 d")]
    [InlineData("a\n\n\nb", "1:1 a / 4:1 b")]
    [InlineData("\"a,b\",c", "1:1 a,b|1:7 c")]
    [InlineData("\"say \"\"no\"\"\",c", "1:1 say \"no\"|1:14 c")]
    [InlineData("\"a\nb\",c\nd,e", "1:1 a\nb|2:4 c / 3:1 d|3:3 e")]
    [InlineData("\"a\r\nb\",c\r\nd,e", "1:1 a\nb|2:4 c / 3:1 d|3:3 e")]
    [InlineData("\"a\rb\",c\rd,e", "1:1 a\nb|2:4 c / 3:1 d|3:3 e")]
    [InlineData("\"\",x", "1:1 |1:4 x")]
    [InlineData("", "")]
    public void Cells_are_read_with_their_places(string text, string rows)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal(rows, string.Join(" / ", Read(text, diagnostics)));
        Assert.Empty(diagnostics.Sorted());
    }

    [Theory]
    [InlineData("a\n\"b", "t.csv:2:1: error PLC1402")]
    [InlineData("a,\"b\"c", "t.csv:1:6: error PLC1403")]
    public void A_broken_cell_ends_the_table_with_a_word(string text, string message)
    {
        var diagnostics = new DiagnosticBag();
        Read(text, diagnostics);
        Assert.StartsWith(message, Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }

    private static List<string> Read(string text, DiagnosticBag diagnostics)
    {
        var reader = new CsvReader("t.csv", text, diagnostics);
        var rows = new List<string>();
        while (reader.ReadRow() is { } row) rows.Add(string.Join('|', row.Select(cell => $"{cell.Location.Line}:{cell.Location.Column} {cell.Text}")));
        return rows;
    }
}
