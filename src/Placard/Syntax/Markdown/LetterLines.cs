using Markdig;
using Placard.Text;

namespace Placard.Syntax;

/// <summary>Which part of a text is letters.</summary>
public enum LetterLocation
{
    /// <summary>None.</summary>
    None,

    /// <summary>What stands below headings such as <c>## Letter</c>.</summary>
    BelowHeadings,

    /// <summary>All of it.</summary>
    All,
}

/// <summary>The lines of a text that belong to letters, for the parsers that treat letters differently.</summary>
internal static class LetterLines
{
    private const string Key = "letterLines";

    /// <summary>The context of parsing; null for a text without a letter, or without anything that a letter treats differently.</summary>
    public static MarkdownParserContext? ContextOf(string text, LetterLocation letters)
    {
        if (letters == LetterLocation.None || !text.Contains('{', StringComparison.Ordinal)) return null;
        var lines = letters == LetterLocation.All ? [(0, int.MaxValue)] : Find(text);
        if (lines.Count == 0) return null;
        var context = new MarkdownParserContext();
        context.Properties[Key] = lines;
        return context;
    }

    /// <summary>Whether a 0-based line belongs to a letter.</summary>
    public static bool Contains(MarkdownParserContext? context, int line) =>
        context is not null && ((List<(int First, int End)>)context.Properties[Key]).Exists(range => range.First <= line && line < range.End);

    private static List<(int First, int End)> Find(string text)
    {
        var found = new List<(int First, int End)>();
        var (number, first) = (0, -1);
        foreach (var line in TextLines.Enumerate(text))
        {
            number++;
            var trimmed = line.TrimStart(' ');
            if (line.Length - trimmed.Length > 3 || trimmed is not (['#', ' ' or '\t', ..] or ['#', '#', ' ' or '\t', ..])) continue;
            if (first >= 0) found.Add((first, number - 1));
            first = trimmed[1] == '#' && IsLetter(trimmed[2..].Trim()) ? number : -1;
        }
        if (first >= 0) found.Add((first, int.MaxValue));
        return found;
    }

    private static bool IsLetter(ReadOnlySpan<char> title) =>
        title.StartsWith("Letter", StringComparison.OrdinalIgnoreCase) && title["Letter".Length..].TrimStart() is ([] or ['#' or '{' or ':' or '：', ..]);
}
