using System.Collections.Frozen;
using System.Text;
using Placard.Text;

namespace Placard.Importing.WordPress.Markup;

/// <summary>
/// Makes paragraphs of a text of the classic editor, as WordPress does when it shows one: an empty line separates paragraphs, and a line end is a break. Blocks
/// that are written as HTML, and preformatted text, stay as they are.
/// </summary>
internal sealed class Paragraphs
{
    /// <summary>Elements that begin and end a paragraph.</summary>
    private static readonly FrozenSet<string> Blocks = WordSet.Of("""
        address article aside blockquote caption center col colgroup dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
        hgroup hr
        legend li main menu nav ol p section summary table tbody td tfoot th thead tr ul
        """);

    /// <summary>Elements whose text is copied.</summary>
    private static readonly FrozenSet<string> Verbatim = WordSet.Of("math object pre script select style svg textarea");

    /// <summary>Blocks that hold no text of their own.</summary>
    private static readonly FrozenSet<string> Structures = WordSet.Of("colgroup dl figure menu ol table tbody tfoot thead tr ul");

    /// <summary>Blocks that hold one line, or lines with breaks.</summary>
    private static readonly FrozenSet<string> Lines = WordSet.Of("address caption dt figcaption h1 h2 h3 h4 h5 h6 legend p summary");

    /// <summary>Blocks that hold a line, or paragraphs.</summary>
    private static readonly FrozenSet<string> Either = WordSet.Of("dd li td th");

    private static readonly FrozenSet<string> WithoutEnd = WordSet.Of("col hr");

    /// <summary>How far up an end tag searches its start tag.</summary>
    private const int MostLevels = 60;

    private readonly string text;

    private readonly HtmlTagScanner scanner;

    private readonly StringBuilder result;

    private readonly StringBuilder line = new();

    private readonly List<string> open = [];

    private Paragraphs(string text)
    {
        this.text = text;
        scanner = new HtmlTagScanner(text);
        result = new StringBuilder(text.Length + 200);
    }

    public static string Of(string text)
    {
        var paragraphs = new Paragraphs(text.ReplaceLineEndings("\n"));
        paragraphs.Read();
        return paragraphs.result.ToString();
    }

    private void Read()
    {
        for (var at = 0; at < text.Length;)
        {
            var start = text.IndexOf('<', at);
            line.Append(text, at, (start < 0 ? text.Length : start) - at);
            if (start < 0) break;
            at = ReadTag(start);
        }
        Flush();
    }

    /// <returns>The index after what was read.</returns>
    private int ReadTag(int start)
    {
        if (text.AsSpan(start).StartsWith("<!--"))
        {
            var comment = scanner.EndOfComment(start);
            if (comment >= 0) return comment;
        }
        var end = scanner.EndOfTag(start);
        if (end < 0)
        {
            line.Append('<');
            return start + 1;
        }
        var name = scanner.NameOf(start, end);
        var isEnd = text[start + 1] == '/';
        if (!isEnd && Verbatim.Contains(name) && scanner.EndOfElement(name, end) is >= 0 and var close)
        {
            var isBlock = name is "pre" or "script" or "style";
            if (isBlock) Flush();
            (isBlock ? result : line).Append(text, start, close - start);
            return close;
        }
        if (!Blocks.Contains(name))
        {
            line.Append(text, start, end - start);
            return end;
        }
        Flush();
        result.Append(text, start, end - start);
        if (isEnd) Close(name);
        else if (!WithoutEnd.Contains(name)) Open(name);
        if (isEnd || WithoutEnd.Contains(name)) result.Append('\n');
        return end;
    }

    private void Open(string name)
    {
        // A paragraph ends where another block begins.
        if (open is [.., "p"]) open.RemoveAt(open.Count - 1);
        open.Add(name);
    }

    private void Close(string name)
    {
        var at = open.LastIndexOf(name, open.Count - 1, Math.Min(open.Count, MostLevels));
        if (at >= 0) open.RemoveRange(at, open.Count - at);
    }

    /// <summary>Writes the text that was collected, as its element wants it.</summary>
    private void Flush()
    {
        var words = line.ToString();
        line.Clear();
        var around = open is [.., var last] ? last : "";
        if (words.AsSpan().Trim().IsEmpty)
        {
            // A blank between inline elements means something only where there are such.
            return;
        }
        if (Structures.Contains(around)) result.Append(words);
        else if (Lines.Contains(around)) result.AppendJoin(around == "p" ? "</p>\n<p>" : "<br />\n<br />\n", Parts(words));
        else if (Either.Contains(around) && Parts(words) is [var only]) result.Append(only);
        else foreach (var part in Parts(words)) result.Append("<p>").Append(part).Append("</p>\n");
    }

    /// <summary>The parts between empty lines, with breaks for line ends.</summary>
    private static List<string> Parts(string words)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        foreach (var range in words.AsSpan().Split('\n'))
        {
            var one = words.AsSpan(range).Trim(" \t\u00A0");
            if (one.IsEmpty)
            {
                End();
                continue;
            }
            if (part.Length > 0) part.Append(EndsWithBreak(part) ? "\n" : "<br />\n");
            part.Append(one);
        }
        End();
        return parts;

        void End()
        {
            if (part.Length > 0) parts.Add(part.ToString());
            part.Clear();
        }
    }

    private static bool EndsWithBreak(StringBuilder part)
    {
        var length = Math.Min(part.Length, 6);
        var end = part.ToString(part.Length - length, length).Replace(" ", "", StringComparison.Ordinal);
        return end.EndsWith("<br>", StringComparison.OrdinalIgnoreCase) || end.EndsWith("<br/>", StringComparison.OrdinalIgnoreCase);
    }
}
