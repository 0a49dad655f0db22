using System.Globalization;
using System.Text;
using Placard.Diagnostics;

namespace Placard.Cli.Terminal;

/// <summary>The line of a diagnostic with the two lines before it and a caret below it.</summary>
internal static class SourceExcerpt
{
    private const int LinesBefore = 2;
    private const int LongestLine = 160;

    /// <returns>Empty where the file or the line doesn't exist, or the location stands for a binary file as a whole.</returns>
    public static string Of(SourceLocation location)
    {
        if (!File.Exists(location.Path)) return "";
        var lines = File.ReadLines(location.Path).Take(location.Line).ToList();
        if (lines.Count < location.Line || location.Column > LongestLine) return "";
        if (location is { Line: 1, Column: 1 } && PrintableText.IsBinary(lines[0])) return "";
        var drawn = new StringBuilder();
        var width = location.Line.ToString(CultureInfo.InvariantCulture).Length;
        for (var number = Math.Max(1, location.Line - LinesBefore); number <= location.Line; number++)
        {
            var line = lines[number - 1];
            drawn.Append("  ").Append(number.ToString(CultureInfo.InvariantCulture).PadLeft(width)).Append(" | ")
                .Append(PrintableText.Of(line.Length > LongestLine ? line[..LongestLine] + "…" : line)).Append('\n');
        }
        var lead = lines[^1][..Math.Min(location.Column - 1, lines[^1].Length)];
        return drawn.Append(' ', width + 2).Append(" | ").Append(string.Concat(lead.Select(c => c == '\t' ? '\t' : ' '))).Append("^\n").ToString();
    }
}
