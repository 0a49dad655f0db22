using System.Buffers;
using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>Finds, line by line, what the parser would report late, elsewhere, or not at all.</summary>
internal static class YamlLines
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("\t<=>“”„");

    /// <returns>False where the text holds something that makes parsing it pointless; all of it has been reported.</returns>
    public static bool Check(string path, string text, DiagnosticBag diagnostics)
    {
        if (text.AsSpan().IndexOfAny(Suspicious) < 0) return true;
        var sound = true;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (IsConflictMark(line))
            {
                diagnostics.Report(DiagnosticDescriptors.MergeConflict, new SourceLocation(path, number, 1));
                sound = false;
                continue;
            }
            var indentation = line[..(line.Length - line.TrimStart(" \t").Length)];
            var tab = indentation.IndexOf('\t');
            if (tab >= 0 && indentation.Length < line.Length)
            {
                diagnostics.Report(DiagnosticDescriptors.TabIndentation, new SourceLocation(path, number, tab + 1));
                sound = false;
            }
            CheckCurlyQuotes(path, line, number, diagnostics);
        }
        return sound;
    }

    public static bool IsConflictMark(ReadOnlySpan<char> line) =>
        line.StartsWith("<<<<<<<") || line.StartsWith(">>>>>>>") || line.TrimEnd().SequenceEqual("=======");

    private static void CheckCurlyQuotes(string path, ReadOnlySpan<char> line, int number, DiagnosticBag diagnostics)
    {
        var colon = line.IndexOf(": ");
        if (colon < 0) return;
        var value = line[(colon + 2)..].Trim();
        if (value.Length < 2 || value[0] is not ('“' or '”' or '„') || value[^1] is not ('”' or '“')) return;
        if (value[1..^1].IndexOfAny('“', '”') >= 0) return;
        var column = line.IndexOf(value[0]) + 1;
        diagnostics.Report(DiagnosticDescriptors.CurlyQuotes, new SourceLocation(path, number, column));
    }
}
