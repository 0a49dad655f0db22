using System.Text;
using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>Reads comma-separated values (RFC 4180), or such with another separator, with the location of each cell.</summary>
internal ref struct CsvReader(string path, string text, DiagnosticBag diagnostics, char separator = ',')
{
    /// <summary>A reader of a table as a spreadsheet program writes it; what it reads first is the header.</summary>
    public static CsvReader Of(string path, string text, DiagnosticBag diagnostics, out CsvSeparator separator)
    {
        separator = CsvSeparator.Of(text);
        var reader = new CsvReader(path, text, diagnostics, separator.Character);
        if (separator.IsDeclared) reader.ReadRow();
        return reader;
    }

    private int at;
    private int line = 1;
    private int lineStart;

    /// <summary>The next row that is not empty; null after the last, or after an error, which has been reported.</summary>
    public List<CsvCell>? ReadRow()
    {
        var row = new List<CsvCell>();
        while (at < text.Length)
        {
            row.Clear();
            do
            {
                if (ReadCell() is not { } cell) return null;
                row.Add(cell);
            }
            while (Skip(separator));
            SkipLineEnd();
            if (row.Count > 1 || row[0].Text.Length > 0) return row;
        }
        return null;
    }

    private SourceLocation Here => new(path, line, at - lineStart + 1);

    private CsvCell? ReadCell()
    {
        var start = Here;
        if (at < text.Length && text[at] == '"') return ReadQuoted(start);
        var length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        var end = length < 0 ? text.Length : at + length;
        var cell = new CsvCell(text[at..end].Trim(), start);
        at = end;
        return cell;
    }

    private CsvCell? ReadQuoted(SourceLocation start)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                at++;
            }
            else if (c == '"')
            {
                at++;
                if (at == text.Length || text[at] == separator || text[at] is '\r' or '\n') return new CsvCell(cell.ToString().Trim(), start);
                diagnostics.Report(DiagnosticDescriptors.CsvTextAfterQuote, Here);
                return null;
            }
            if (c == '\r' && at + 1 < text.Length && text[at + 1] == '\n') continue;
            cell.Append(c == '\r' ? '\n' : c);
            if (c is '\n' or '\r') (line, lineStart) = (line + 1, at + 1);
        }
        diagnostics.Report(DiagnosticDescriptors.CsvQuoteNotClosed, start);
        return null;
    }

    private bool Skip(char c)
    {
        if (at >= text.Length || text[at] != c) return false;
        at++;
        return true;
    }

    private void SkipLineEnd()
    {
        Skip('\r');
        if (Skip('\n') || (at > 0 && at < text.Length && text[at - 1] == '\r')) (line, lineStart) = (line + 1, at);
    }
}

/// <summary>A cell's trimmed text with its location.</summary>
internal readonly record struct CsvCell(string Text, SourceLocation Location);
