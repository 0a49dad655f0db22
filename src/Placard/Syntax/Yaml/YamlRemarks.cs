using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>Finds a hashtag or number sign that YAML reads as the beginning of a comment, so that it cuts off a value.</summary>
internal static class YamlRemarks
{
    /// <param name="start">The 1-based line and column at which the value begins.</param>
    /// <param name="end">The 1-based line and column after its last character.</param>
    /// <param name="value">The value as the file has it, on one line.</param>
    public static Diagnostic? FindAfterText(string path, string[] lines, (int Line, int Column) start, (int Line, int Column) end, string value)
    {
        var line = lines[Math.Min(end.Line, lines.Length) - 1];
        var hash = FindCut(line, end.Column - 1);
        if (hash < 0) return null;
        var prefix = lines[start.Line - 1].AsSpan(0, start.Column - 1).Trim();
        var whole = YamlText.Quote(string.Concat(value, line.AsSpan(end.Column - 1)).TrimEnd());
        return Report(path, end.Line, hash, string.Concat(prefix, prefix.IsEmpty ? "" : " ", whole));
    }

    /// <param name="end">The 1-based line and column after the bracket that closes a list.</param>
    public static Diagnostic? FindAfterList(string path, string[] lines, (int Line, int Column) end, bool isEmpty)
    {
        var line = lines[Math.Min(end.Line, lines.Length) - 1];
        var hash = FindCut(line, end.Column - 1);
        if (hash < 0) return null;
        var item = YamlText.Quote(line[hash..].TrimEnd());
        return Report(path, end.Line, hash, string.Concat(line.AsSpan(0, end.Column - 2).TrimStart(), isEmpty ? "" : ", ", item) + line[end.Column - 2]);
    }

    /// <summary>A cut on a line that holds items of a list in brackets: the rest of the list is lost with it.</summary>
    /// <param name="from">The 0-based column from which the line is searched.</param>
    public static Diagnostic? FindInList(string path, string line, int number, int from)
    {
        for (var at = line.IndexOf('#', from); at >= 0; at = line.IndexOf('#', at + 1))
        {
            if (at == 0 || !line.AsSpan(0, at).ContainsAnyExcept(" \t") || FindCut(line, line.AsSpan(0, at).TrimEnd(" \t").Length) != at) continue;
            var begin = line.LastIndexOfAny([',', '[', '{'], at) + 1;
            begin += line.Length - begin - line.AsSpan(begin).TrimStart().Length;
            var end = line.IndexOfAny([',', ']', '}'], at) is >= 0 and var closing ? closing : line.TrimEnd().Length;
            return Report(path, number, at,
                string.Concat(line.AsSpan(0, begin).TrimStart(), YamlText.Quote(line[begin..end].TrimEnd()), line.AsSpan(end).TrimEnd()));
        }
        return null;
    }

    private static Diagnostic Report(string path, int line, int hash, string corrected) =>
        Diagnostic.Create(DiagnosticDescriptors.HashInValue, new SourceLocation(path, line, hash + 1), corrected);

    /// <summary>The index of a # that follows blanks at an index and begins a word; -1 if there is none.</summary>
    private static int FindCut(string line, int at)
    {
        var hash = at;
        while (hash < line.Length && line[hash] is ' ' or '\t') hash++;
        return hash > at && hash + 1 < line.Length && line[hash] == '#' && BeginsWord(line[hash + 1]) ? hash : -1;
    }

    private static bool BeginsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '_';
}
