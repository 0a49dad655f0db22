namespace Placard.Text;

/// <summary>Texts in cells that spreadsheet programs open.</summary>
internal static class SpreadsheetText
{
    /// <summary>Whether a spreadsheet program would calculate a text.</summary>
    public static bool IsCalculated(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>The text with an apostrophe before it where a spreadsheet program would calculate it.</summary>
    public static string Inert(string text) => IsCalculated(text) ? '\'' + text : text;

    /// <summary>A cell of a table, in quotation marks where it needs them.</summary>
    public static string Quote(string cell, char separator = ',') => cell.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) < 0
        ? cell
        : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
