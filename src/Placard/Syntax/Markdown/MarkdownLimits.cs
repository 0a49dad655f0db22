using Placard.Diagnostics;
using Placard.Text;

namespace Placard.Syntax;

/// <summary>Limits of Markdown: no real text reaches them, and they bound the cost of parsing, which is quadratic in many signs of one paragraph.</summary>
internal static class MarkdownLimits
{
    public const int MaxBrackets = 5000;

    /// <summary>The maximum number of signs of one kind in a paragraph.</summary>
    public const int MaxSigns = 100_000;

    /// <summary>The maximum number of notes and references to notes in a text, and of link definitions.</summary>
    public const int MaxNoteMarks = 20_000;

    /// <summary>The maximum length of a file.</summary>
    public const int MaxMegabytes = 1;

    /// <summary>The maximum number of lines of a text, each of which can be a paragraph of its own.</summary>
    public const int MaxLines = 100_000;

    /// <summary>The maximum number of quote and list markers of a text, each of which makes a block.</summary>
    public const int MaxMarkersOfText = 200_000;

    /// <summary>The maximum number of cells of the tables of a text. The parser gives each row as many as the longest has.</summary>
    public const int MaxCells = 500_000;

    /// <summary>The maximum number of characters of a text that holds letters, which are read once for each of many purposes.</summary>
    public const int MaxLetterLength = 100_000;

    /// <summary>The maximum nesting depth, well below the limit of the parser and of the renderer.</summary>
    public const int MaxDepth = 100;

    /// <summary>From this many quote and list markers on one line on, they are not even parsed.</summary>
    private const int MaxMarkers = 500;

    /// <summary>The marks of notes and of definitions, which the parser takes from a list of all blocks one by one.</summary>
    private static readonly string[] NoteMarks = ["[^", "]:"];

    /// <summary>
    /// How often a paragraph may hold a sign. The time of some is quadratic in their number; each of the others makes a node, a thousand times as large as
    /// itself.
    /// </summary>
    private static readonly (char Sign, int Limit)[] Signs =
    [
        ('[', MaxBrackets), ('*', 5000), ('_', 5000), ('~', 5000), ('`', 5000), ('|', 20_000), ('<', 200_000),
        (']', MaxSigns), ('{', MaxSigns), ('\\', MaxSigns), ('&', MaxSigns),
    ];

    /// <summary>Throws if a text exceeds a limit.</summary>
    /// <exception cref="MarkdownLimitException">The text exceeds one.</exception>
    public static void Check(string text, LetterLocation letters = LetterLocation.None)
    {
        if (letters != LetterLocation.None && text.Length > MaxLetterLength)
            throw new MarkdownLimitException(0, DiagnosticDescriptors.LetterTooLong, MaxLetterLength);
        foreach (var (sign, limit) in Signs)
        {
            if (text.Length > limit && FindParagraphOverLimit(text, sign, limit) is { } line) throw TooMany(line, sign, limit);
        }
        foreach (var mark in NoteMarks)
        {
            if (text.Length > MaxNoteMarks * mark.Length && FindNoteOverLimit(text, mark) is { } note)
                throw new MarkdownLimitException(note, DiagnosticDescriptors.TooManyNotes, MaxNoteMarks);
        }
        if (FindTableOverLimit(text) is { } table) throw new MarkdownLimitException(table, DiagnosticDescriptors.TooManyCells, MaxCells);
        if (InlineCost.FindExcess(text) is { } costly) throw new MarkdownLimitException(costly, DiagnosticDescriptors.TooManyOpenSigns);
        if (text.Length > MaxLines && text.AsSpan().Count('\n') > MaxLines)
            throw new MarkdownLimitException(MaxLines, DiagnosticDescriptors.TooManyLines, MaxLines);
        if (text.Length > MaxMarkers && FindDeepLine(text, MaxMarkers) is { } deep)
            throw new MarkdownLimitException(deep, DiagnosticDescriptors.NestedTooDeep);
        if (text.Length > MaxMarkersOfText && FindMarkerOverLimit(text) is { } last)
            throw new MarkdownLimitException(last, DiagnosticDescriptors.NestedTooDeep);
    }

    /// <summary>The signs of which a paragraph of a text holds more than it may, each with the maximum.</summary>
    public static IEnumerable<(char Sign, int Limit)> ExceededSigns(string text) =>
        Signs.Where(sign => text.Length > sign.Limit && FindParagraphOverLimit(text, sign.Sign, sign.Limit) is not null);

    /// <summary>The marks of notes and definitions of which a text holds more than <see cref="MaxNoteMarks"/>.</summary>
    public static IEnumerable<string> ExceededNoteMarks(string text) =>
        NoteMarks.Where(mark => text.Length > MaxNoteMarks * mark.Length && FindNoteOverLimit(text, mark) is not null);

    private static MarkdownLimitException TooMany(int line, char sign, int limit) => sign == '['
        ? new(line, DiagnosticDescriptors.TooManyBrackets, limit)
        : new(line, DiagnosticDescriptors.TooManySigns, limit, sign);

    /// <summary>The 0-based first line with more quote and list markers than <paramref name="limit"/>; null without one.</summary>
    public static int? FindDeepLine(string text, int limit = MaxDepth)
    {
        var start = 0;
        while (text.Length - start > limit)
        {
            // The last line end within the limit skips all lines that begin before it, since they are short.
            var skipped = text.AsSpan(start, limit + 1).LastIndexOfAny('\n', '\r') + 1;
            if (skipped == 0)
            {
                var length = text.AsSpan(start).IndexOfAny('\n', '\r');
                if (HasMarkers(text.AsSpan(start, length < 0 ? text.Length - start : length), limit)) return LineAt(text, start);
                if (length < 0) return null;
                skipped = length + 1;
            }
            start += skipped;
        }
        return null;
    }

    private static int LineAt(string text, int start)
    {
        var line = -1;
        foreach (var _ in TextLines.Enumerate(text.AsSpan(0, start))) line++;
        return line;
    }

    /// <summary>The 0-based first line of a paragraph with too many of a sign; null if there is none.</summary>
    private static int? FindParagraphOverLimit(string text, char sign, int limit)
    {
        if (text.AsSpan().Count(sign) <= limit) return null;
        var (number, first, count) = (0, 0, 0);
        foreach (var line in TextLines.Enumerate(text))
        {
            if (line.IsWhiteSpace()) (first, count) = (number + 1, 0);
            count += line.Count(sign);
            if (count > limit) return first;
            number++;
        }
        return null;
    }

    /// <summary>The 0-based line of the first mark over the limit; null if there is none.</summary>
    private static int? FindNoteOverLimit(string text, string mark)
    {
        if (text.AsSpan().Count(mark) <= MaxNoteMarks) return null;
        var at = -1;
        for (var count = 0; count <= MaxNoteMarks; count++) at = text.IndexOf(mark, at + 1, StringComparison.Ordinal);
        return text.AsSpan(0, at).Count('\n');
    }

    /// <summary>The 0-based first line of the table with which a text exceeds <see cref="MaxCells"/>; null if there is none.</summary>
    public static int? FindTableOverLimit(string text)
    {
        var pipes = text.AsSpan().Count('|');
        if (pipes == 0 || (pipes + 1L) * text.Length <= MaxCells) return null;
        // Lines without a pipe are no table, and have no columns.
        var (number, first, rows, columns, cells) = (0, 0, 0L, 0, 0L);
        foreach (var line in TextLines.Enumerate(text))
        {
            if (line.IsWhiteSpace())
            {
                cells += rows * columns;
                (first, rows, columns) = (number + 1, 0, 0);
            }
            else
            {
                rows++;
                if (line.Count('|') is > 0 and var separators) columns = Math.Max(columns, separators + 1);
            }
            if (cells + (rows * columns) > MaxCells) return first;
            number++;
        }
        return null;
    }

    /// <summary>The 0-based line of the first quote or list marker over the limit of a text; null if there is none.</summary>
    private static int? FindMarkerOverLimit(string text)
    {
        var (number, count) = (0, 0);
        foreach (var line in TextLines.Enumerate(text))
        {
            count += CountMarkers(line, MaxMarkersOfText);
            if (count > MaxMarkersOfText) return number;
            number++;
        }
        return null;
    }

    private static bool HasMarkers(ReadOnlySpan<char> line, int limit) => CountMarkers(line, limit) > limit;

    /// <summary>The number of markers with which a line begins, at most one more than a limit.</summary>
    private static int CountMarkers(ReadOnlySpan<char> line, int limit)
    {
        var count = 0;
        while (!line.IsEmpty && count <= limit)
        {
            var length = line[0] is ' ' or '\t' ? 1 : MarkerLength(line);
            if (length == 0) break;
            if (line[0] is not (' ' or '\t')) count++;
            line = line[length..];
        }
        return count;
    }

    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        if (line is ['>', ..]) return 1;
        if (line is ['-' or '+' or '*' or ':', ' ' or '\t', ..]) return 2;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits..] is ['.' or ')', ' ' or '\t', ..] ? digits + 2 : 0;
    }
}
