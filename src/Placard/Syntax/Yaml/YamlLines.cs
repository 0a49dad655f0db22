using System.Buffers;
using Placard.Diagnostics;
using Placard.Text;

namespace Placard.Syntax;

/// <summary>Finds, line by line, errors that the parser would report at a later line, at another place, or not at all.</summary>
internal static class YamlLines
{
    /// <summary>Characters that look like a space or like nothing: no-break spaces and zero-width characters.</summary>
    private const string Invisible = "\u00a0\u202f\u00ad\u200b\u200c\u200d\u2060\ufeff";

    private static readonly SearchValues<char> InvisibleCharacters = SearchValues.Create(Invisible);

    /// <summary>Characters other than a line feed and a carriage return that YAML or .NET take as the end of a line.</summary>
    private const string OtherLineEnds = "\f\u0085\u2028\u2029";

    private static readonly SearchValues<char> OtherLineEndCharacters = SearchValues.Create(OtherLineEnds);

    private static readonly SearchValues<char> Suspicious = SearchValues.Create("\t<=>“”„" + Invisible + OtherLineEnds);

    /// <returns>False where the text has an error that makes parsing pointless; all such errors have been reported.</returns>
    public static bool Check(string path, string text, DiagnosticBag diagnostics)
    {
        if (text.AsSpan().IndexOfAny(Suspicious) < 0) return true;
        if (HasOtherLineEnds(text))
        {
            ReportOtherLineEnds(path, text, diagnostics);
            return false;
        }
        var sound = true;
        var number = 0;
        foreach (var line in TextLines.Enumerate(text))
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
            if (FindInvisible(line) is >= 0 and var at)
            {
                diagnostics.Report(DiagnosticDescriptors.InvisibleCharacter, new SourceLocation(path, number, at + 1), $"U+{(int)line[at]:X4}");
                sound = false;
            }
            CheckCurlyQuotes(path, line, number, diagnostics);
        }
        return sound;
    }

    public static bool HasOtherLineEnds(string text) => text.AsSpan().ContainsAny(OtherLineEndCharacters);

    private static void ReportOtherLineEnds(string path, string text, DiagnosticBag diagnostics)
    {
        var (line, lineStart) = (1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || text[i] == '\r' && !text.AsSpan(i + 1).StartsWith('\n')) (line, lineStart) = (line + 1, i + 1);
            else if (OtherLineEnds.Contains(text[i], StringComparison.Ordinal))
                diagnostics.Report(DiagnosticDescriptors.InvisibleCharacter, new SourceLocation(path, line, i - lineStart + 1), $"U+{(int)text[i]:X4}");
        }
    }

    public static bool IsInvisible(char c) => Invisible.Contains(c, StringComparison.Ordinal);

    public static bool IsConflictMark(ReadOnlySpan<char> line) =>
        line.StartsWith("<<<<<<<") || line.StartsWith(">>>>>>>") || line.TrimEnd().SequenceEqual("=======");

    /// <summary>
    /// The index of an invisible character where it breaks a line: before its text, in a key that is not indented, or after that key's colon; else -1.
    /// </summary>
    private static int FindInvisible(ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAnyExcept(' ');
        if (start < 0) return -1;
        if (Invisible.Contains(line[start], StringComparison.Ordinal)) return start;
        var colon = line.IndexOf(':');
        if (start > 0 || colon < 0) return -1;
        var end = Math.Min(colon + 2, line.Length);
        return line[..end].IndexOfAny(InvisibleCharacters);
    }

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
