using System.Buffers;
using System.Globalization;
using System.Text;
using Placard.Syntax;

namespace Placard.Importing;

/// <summary>
/// Makes a text keep <see cref="MarkdownLimits"/>, which no real paragraph reaches: empty lines part paragraphs with too many signs, so that no word is lost.
/// </summary>
internal static class ParagraphLimits
{
    /// <summary>
    /// How many opening signs a paragraph of a text may have that costs too much to parse: the first number with which it does not. With the last, even a text
    /// of nothing else keeps the limit; what else costs too much is an error of the build.
    /// </summary>
    private static readonly int[] OpenSignLimits = [1000, 90, 8];

    private static readonly SearchValues<char> OpenSigns = SearchValues.Create("[*_~<");

    /// <param name="text">A text with line feeds.</param>
    /// <param name="report">Receives what was changed, as a phrase.</param>
    /// <returns>The text itself where it keeps the limits.</returns>
    public static string Fit(string text, Action<string> report)
    {
        foreach (var (sign, limit) in MarkdownLimits.ExceededSigns(text))
        {
            text = Parted(text, SearchValues.Create([sign]), limit);
            report(string.Create(CultureInfo.InvariantCulture, $"empty lines part a paragraph with more than {limit} of the sign {sign}"));
        }
        if (MarkdownLimits.FindTableOverLimit(text) is not null)
        {
            text = text.Replace("|", "&#124;", StringComparison.Ordinal);
            report("of tables with too many cells the signs are shown");
        }
        if (InlineCost.FindExcess(text) is not null)
        {
            var whole = text;
            foreach (var limit in OpenSignLimits)
            {
                text = Parted(whole, OpenSigns, limit);
                if (InlineCost.FindExcess(text) is null) break;
            }
            report("empty lines part the paragraphs of a text with too many signs that begin a link, emphasis or a tag");
        }
        if (MarkdownLimits.FindDeepLine(text) is not null)
        {
            text = WithoutDeepLines(text);
            report("a line with too many signs of quotes and lists shows them as they are");
        }
        foreach (var mark in MarkdownLimits.ExceededNoteMarks(text))
        {
            text = text.Replace(mark, Escaped(mark), StringComparison.Ordinal);
            report("of too many notes and definitions of links the signs are shown");
        }
        return text;
    }

    private static string Parted(string text, SearchValues<char> signs, int limit)
    {
        var (parted, count) = (new StringBuilder(text.Length + 16), 0);
        foreach (var line in Lines(text))
        {
            var inLine = line.AsSpan().CountAny(signs);
            if (string.IsNullOrWhiteSpace(line)) count = 0;
            if (count > 0 && count + inLine > limit)
            {
                parted.Append('\n');
                count = 0;
            }
            if (inLine > limit)
            {
                count = AppendParted(parted, line, signs, limit);
                continue;
            }
            count += inLine;
            parted.Append(line);
        }
        return parted.ToString();
    }

    /// <summary>Appends one line as several paragraphs, each of which ends before a blank outside of brackets where there is one.</summary>
    /// <returns>The number of signs in the last of them.</returns>
    private static int AppendParted(StringBuilder parted, string line, SearchValues<char> signs, int limit)
    {
        var (start, blank, depth, count) = (0, -1, 0, 0);
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (signs.Contains(c) && ++count > limit)
            {
                var end = blank > start ? blank : at;
                parted.Append(line, start, end - start).Append("\n\n");
                start = blank > start ? blank + 1 : at;
                count = line.AsSpan(start, at + 1 - start).CountAny(signs);
                (blank, depth) = (-1, 0);
            }
            if (c is '[' or '(') depth++;
            else if (c is ']' or ')') depth = Math.Max(depth - 1, 0);
            else if (c == ' ' && depth == 0) blank = at;
        }
        parted.Append(line, start, line.Length - start);
        return count;
    }

    private static string WithoutDeepLines(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        foreach (var line in Lines(text))
        {
            var first = line.AsSpan().IndexOfAnyExcept(" \t");
            if (MarkdownLimits.FindDeepLine(line) is null) plain.Append(line);
            else if (char.IsAsciiDigit(line[first])) plain.Append("&#").Append((int)line[first]).Append(';').Append(line, first + 1, line.Length - first - 1);
            else plain.Append('\\').Append(line, first, line.Length - first);
        }
        return plain.ToString();
    }

    private static string Escaped(string mark) => mark switch { "[^" => "[&#94;", _ => "]&#58;" };

    /// <summary>The lines, each with its line feed.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : text.Length;
            yield return text[at..next];
            at = next;
        }
    }
}
