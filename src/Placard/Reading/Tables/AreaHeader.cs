using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;

namespace Placard.Reading.Tables;

/// <summary>The first line of a table of areas: where its two columns are.</summary>
internal sealed record AreaHeader(CsvSeparator Separator, int Columns, int Postcode, int Area)
{
    /// <returns>Null where one of the columns is missing, which has been reported.</returns>
    public static AreaHeader? Read(AreaLines lines, SourceFile file, DiagnosticBag diagnostics)
    {
        var text = lines.Next() ? Encoding.UTF8.GetString(lines.Line) : "";
        var separator = CsvSeparator.Of(text);
        if (separator.IsDeclared) text = lines.Next() ? Encoding.UTF8.GetString(lines.Line) : "";
        var names = (new CsvReader(file.DisplayPath, text, new DiagnosticBag(), separator.Character).ReadRow() ?? [])
            .ConvertAll(cell => AreaTable.Schema.Find(cell.Text)?.Name);
        var (postcode, area) = (names.IndexOf("postcode"), names.IndexOf("area"));
        if (postcode >= 0 && area >= 0) return new AreaHeader(separator, names.Count, postcode, area);
        diagnostics.Report(DiagnosticDescriptors.AreaColumnMissing, new SourceLocation(file.DisplayPath, Math.Max(1, lines.Number), 1),
            string.Join(separator.Character, AreaTable.Schema.Names), postcode < 0 ? "postcode" : "area");
        return null;
    }

    /// <summary>Finds the two cells of a row, trimmed.</summary>
    /// <returns>False where a quoted cell does not end before a separator.</returns>
    public bool TrySplit(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> postcode, out ReadOnlySpan<byte> area, out int cells)
    {
        postcode = area = default;
        cells = 0;
        for (var rest = line; ; cells++)
        {
            if (!TryCell(rest, out var cell, out var length)) return false;
            if (cells == Postcode) postcode = cell;
            if (cells == Area) area = cell;
            if (length == rest.Length) break;
            rest = rest[(length + 1)..];
        }
        cells++;
        return true;
    }

    private bool TryCell(ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> cell, out int length)
    {
        var separator = (byte)Separator.Character;
        if (!rest.StartsWith("\""u8))
        {
            length = rest.IndexOf(separator) is >= 0 and var end ? end : rest.Length;
            cell = rest[..length].Trim((byte)' ');
            return true;
        }
        var hasQuotes = false;
        for (length = 1; length < rest.Length; length++)
        {
            if (rest[length] != '"') continue;
            if (length + 1 == rest.Length || rest[length + 1] != '"') break;
            hasQuotes = true;
            length++;
        }
        cell = rest[1..Math.Min(length, rest.Length)].Trim((byte)' ');
        if (hasQuotes) cell = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(cell).Replace("\"\"", "\"", StringComparison.Ordinal));
        length++;
        return length == rest.Length || (length < rest.Length && rest[length] == separator);
    }
}
