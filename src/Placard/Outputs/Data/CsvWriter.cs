using System.Buffers;
using System.Globalization;
using System.Text;
using Placard.Text;

namespace Placard.Outputs.Data;

/// <summary>Writes comma-separated values (RFC 4180), and prevents spreadsheets from interpreting cells as formulas.</summary>
internal sealed class CsvWriter(IBufferWriter<byte> to)
{
    public void WriteRow(params ReadOnlySpan<object?> cells)
    {
        var row = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) row.Append(',');
            AppendCell(row, Convert.ToString(cells[i], CultureInfo.InvariantCulture) ?? "", cells[i] is string);
        }
        to.Write(Encoding.UTF8.GetBytes(row.Append("\r\n").ToString()));
    }

    private static void AppendCell(StringBuilder row, string cell, bool isText)
    {
        row.Append(SpreadsheetText.Quote(isText ? SpreadsheetText.Inert(cell) : cell));
    }
}
