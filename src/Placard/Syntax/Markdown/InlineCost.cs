using System.Buffers;
using Placard.Text;

namespace Placard.Syntax;

/// <summary>
/// Estimates what of the parser's work is quadratic in the length of a paragraph: to find the place of an inline it walks through all brackets and signs of
/// emphasis that are open, and to find the end of a link's title, a comment or a declaration, to the end of the paragraph. Many paragraphs, each within the
/// limits of a paragraph, could cost minutes together.
/// </summary>
internal static class InlineCost
{
    /// <summary>
    /// The maximum number of steps for a text. A step takes at most 20 ns. Three tables of a thousand rows with a bold word each take 40 million.
    /// </summary>
    public const int MaxSteps = 50_000_000;

    /// <summary>The length of a text below which no content can take more.</summary>
    private const int MinLength = 5000;

    /// <summary>The steps for a character of a link's URL, which is read for each link anew where it does not end.</summary>
    private const int UrlSteps = 8;

    /// <summary>What makes an inline, begins or ends one.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("[]*_~\\&<`{|!:.@^");

    /// <summary>The 0-based line at which the paragraph begins that takes more than the steps of a text; null if there is none.</summary>
    public static int? FindExcess(string text)
    {
        if (text.Length < MinLength) return null;
        var (number, first, steps) = (0, 0, 0L);
        var paragraph = new Paragraph();
        foreach (var line in TextLines.Enumerate(text))
        {
            if (line.IsWhiteSpace() || BeginsListItem(line))
            {
                paragraph = new();
                first = line.IsWhiteSpace() ? number + 1 : number;
            }
            steps += paragraph.StepsOf(line);
            if (steps > MaxSteps) return first;
            number++;
        }
        return null;
    }

    /// <summary>Whether a line ends any paragraph before it, since it begins an item that is not empty.</summary>
    private static bool BeginsListItem(ReadOnlySpan<char> line) =>
        line.TrimStart(' ') is ['-' or '*' or '+', ' ', ..] item && line.Length - item.Length < 4 && !item[2..].IsWhiteSpace();

    /// <summary>What is open in a paragraph: emphasis until it ends, brackets until they are closed, and what is searched for its end.</summary>
    private struct Paragraph
    {
        private int emphases;
        private int emphasisSigns;
        private int brackets;
        private int searches;
        private bool mayBeTable;

        /// <summary>Whether a tag, a backslash or code that does not end came, in which a closing bracket may be one of many that close nothing.</summary>
        private bool mayHideBrackets;

        /// <summary>Reads a line.</summary>
        /// <returns>Its steps, with those of its end.</returns>
        public long StepsOf(ReadOnlySpan<char> line)
        {
            var (steps, at, codeEnd) = ((long)searches * line.Length, 0, 0);
            for (var next = line.IndexOfAny(Signs); next >= 0; next = line[at..].IndexOfAny(Signs))
            {
                at += next;
                steps += emphases + brackets + StepsOfSign(line, at, ref codeEnd);
                at++;
            }
            // In a table each level of emphasis is split at each end of a line.
            return steps + emphases + brackets + (mayBeTable ? emphasisSigns / 2 : 0);
        }

        private long StepsOfSign(ReadOnlySpan<char> line, int at, ref int codeEnd)
        {
            var after = line[(at + 1)..];
            switch (line[at])
            {
                case '*' or '_' or '~':
                    emphases += at > 0 && line[at - 1] == line[at] ? 0 : 1;
                    emphasisSigns++;
                    return 0;
                case '|':
                    mayBeTable = true;
                    return 0;
                case '[':
                    brackets++;
                    return 0;
                case ']':
                    if (brackets == 0) return 0;
                    if (at >= codeEnd && !mayHideBrackets) brackets--;
                    return after is ['(', ..] ? StepsOfTarget(after[1..]) : 0;
                case '\\' or '<':
                    mayHideBrackets = true;
                    return line[at] == '<' && after is ['!' or '?', ..] ? StepsOfSearch(after) : 0;
                case '`' when at >= codeEnd:
                    codeEnd = EndOfCode(line, at);
                    return 0;
                default:
                    return 0;
            }
        }

        /// <summary>The steps for what follows the round bracket of a link: a URL that does not end, or a title in round brackets.</summary>
        private long StepsOfTarget(ReadOnlySpan<char> target)
        {
            var (at, depth) = (0, 0);
            for (; at < target.Length && target[at] is not (' ' or '\t'); at++)
            {
                if (target[at] == '(') depth++;
                else if (target[at] == ')' && --depth < 0) return 0;
            }
            var rest = target[at..].TrimStart(" \t");
            return ((long)at * UrlSteps) + (rest is [] or ['(', ..] ? StepsOfSearch(rest) : 0);
        }

        private long StepsOfSearch(ReadOnlySpan<char> restOfLine)
        {
            searches++;
            return restOfLine.Length;
        }

        /// <summary>The index behind code that begins at an index, with its marks. What begins in it counts all the same, since it may be no code.</summary>
        private int EndOfCode(ReadOnlySpan<char> line, int start)
        {
            var mark = line[start..][..Run(line, start)];
            var after = start + mark.Length;
            for (var next = line[after..].IndexOf(mark); next >= 0; next = line[after..].IndexOf(mark))
            {
                after += next;
                var length = Run(line, after);
                after += length;
                if (length == mark.Length) return after;
            }
            mayHideBrackets = true;
            return start + mark.Length;
        }

        private static int Run(ReadOnlySpan<char> line, int start) =>
            line[start..].IndexOfAnyExcept('`') is >= 0 and var length ? length : line.Length - start;
    }
}
