using System.Buffers;
using System.Text;

namespace Placard.Importing.WordPress.Wxr;

/// <summary>
/// Reads the elements of an export. Only the few that hold others are known as such; all others are texts that reach to their end tag with
/// all that they hold, so that no nesting can exhaust the reader.
/// </summary>
internal sealed class WxrElements(WxrWindow window, WxrNamespaces namespaces, WxrRepairs repairs)
{
    private const string CDataStart = "<![CDATA[";

    private const string CDataEnd = "]]>";

    private const int MostNameCharacters = 100;

    private bool endsNoComment;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n/>=<");

    /// <summary>The elements of an item that have no prefix, and those that hold items: none of them can be within a text that is closed.</summary>
    private static readonly string[] Plain = ["item", "channel", "rss", "category", "guid", "pubDate"];

    /// <summary>The next tag; null at the end. What lies before it is skipped.</summary>
    public WxrTag? Next()
    {
        while (true)
        {
            var open = window.IndexOf("<", 0);
            if (open < 0)
            {
                SkipText(window.Loaded.Length);
                return null;
            }
            SkipText(open);
            if (window.StartsWith("<!DOCTYPE")) SkipDoctype();
            else if (EndOfSkipped() is { } end) SkipPast(end);
            else if (ReadTag() is { } tag) return tag;
            else window.Advance(1);
        }
    }

    /// <summary>The text of an element whose start tag was read.</summary>
    public string ReadText(WxrTag tag)
    {
        if (tag.IsEmpty) return "";
        var text = new StringBuilder();
        ReadTo(tag, text);
        return text.ToString();
    }

    /// <summary>Skips the content of an element that is not read.</summary>
    public void Skip(WxrTag tag)
    {
        if (!tag.IsEmpty) ReadTo(tag, null);
    }

    /// <summary>What ends a comment, an instruction or a CDATA section at the start of the window; null if none is there.</summary>
    private string? EndOfSkipped() =>
        window.StartsWith("<!--") ? "-->" : window.StartsWith("<?") ? "?>" : window.StartsWith(CDataStart) ? CDataEnd : null;

    private void SkipText(int length)
    {
        if (window.Slice(0, length).ContainsAnyExcept(" \t\n\uFEFF".AsSpan())) repairs.Add(WxrRepairKind.TextOutside, window.Line);
        window.Advance(length);
    }

    /// <summary>Whether a comment ends; where none did, no later one does.</summary>
    private bool HasCommentEnd()
    {
        if (!endsNoComment) endsNoComment = window.IndexOf("-->", 4) < 0;
        return !endsNoComment;
    }

    private void SkipPast(string mark)
    {
        if (window.SkipTo(mark)) window.Advance(mark.Length);
    }

    private void SkipDoctype()
    {
        repairs.Add(WxrRepairKind.Doctype, window.Line);
        var close = window.IndexOf(">", 0);
        if (close >= 0 && window.Slice(0, close).Contains('[')) SkipPast("]");
        SkipPast(">");
    }

    /// <summary>Reads the tag at the start of the window; null if there is none.</summary>
    private WxrTag? ReadTag()
    {
        var isEnd = window.At(1) == '/';
        var name = NameAt(isEnd ? 2 : 1);
        if (name.Length == 0) return null;
        var after = name.Length + (isEnd ? 2 : 1);
        var close = TagEnd(after);
        if (close < 0) return null;
        var isEmpty = close > after && window.At(close - 1) == '/';
        var tag = new WxrTag(name, window.Slice(after, isEmpty ? close - 1 : close).ToString(), window.Line, isEnd, isEmpty);
        window.Advance(close + 1);
        return tag;
    }

    /// <summary>The position of the <c>&gt;</c> that ends a tag; -1 where another tag begins before.</summary>
    private int TagEnd(int from)
    {
        for (var at = from; ; at++)
        {
            if (window.At(at) is '\0' or '<') return -1;
            if (window.At(at) == '>') return at;
        }
    }

    private string NameAt(int from)
    {
        window.At(from + MostNameCharacters);
        var rest = window.Loaded[Math.Min(from, window.Loaded.Length)..];
        var end = rest[..Math.Min(rest.Length, MostNameCharacters)].IndexOfAny(NameEnds);
        return end <= 0 || !(char.IsLetter(rest[0]) || rest[0] == '_') ? "" : rest[..end].ToString();
    }

    private void ReadTo(WxrTag tag, StringBuilder? text)
    {
        while (true)
        {
            var open = window.IndexOf("<", 0);
            var isCut = open < 0;
            if (isCut) open = window.Loaded.Length;
            if (text is not null) WxrText.Append(text, window.Slice(0, open), repairs, window.Line);
            window.Advance(open);
            if (isCut)
            {
                repairs.Add(WxrRepairKind.NotClosed, tag.Line);
                return;
            }
            if (window.StartsWith(CDataStart))
            {
                ReadCData(tag, text);
                continue;
            }
            if (IsEndOf(tag, 0))
            {
                SkipPast(">");
                return;
            }
            if (IsBoundary(0))
            {
                repairs.Add(WxrRepairKind.NotClosed, tag.Line);
                return;
            }
            if (window.StartsWith("<!--") && HasCommentEnd())
            {
                SkipPast("-->");
                continue;
            }
            if (text is not null) repairs.Add(WxrRepairKind.Markup, window.Line);
            text?.Append('<');
            window.Advance(1);
        }
    }

    /// <summary>
    /// Reads a CDATA section. An end mark that neither the element's end tag nor another section follows belongs to the text, unless what follows is text
    /// up to the end tag, as XML allows.
    /// </summary>
    private void ReadCData(WxrTag tag, StringBuilder? text)
    {
        window.Advance(CDataStart.Length);
        var isRepaired = false;
        for (int at = 0, open = 0; ;)
        {
            var mark = window.IndexOf(CDataEnd, at);
            var close = CloseWithoutMark(tag, at, mark < 0 ? window.Loaded.Length : mark);
            if (close >= 0 || mark < 0)
            {
                TakeUnclosed(tag, text, close >= 0 ? close : window.Loaded.Length);
                return;
            }
            var after = mark + CDataEnd.Length;
            var next = SkipWhiteSpace(after);
            if (open < after) open = window.IndexOf("<", after) is >= 0 and var found ? found : int.MaxValue;
            if (IsEndOf(tag, next) || window.StartsWith(CDataStart, next) || IsPlainTail(tag, after, open))
            {
                Take(text, mark);
                window.Advance(CDataEnd.Length);
                return;
            }
            if (IsForeignEnd(next))
            {
                // The section ran into the elements that follow: it is cut before the first of them.
                TakeUnclosed(tag, text, FirstBoundary(mark));
                return;
            }
            if (text is not null && !isRepaired) repairs.Add(WxrRepairKind.CDataEnd, window.LineAt(mark));
            isRepaired = true;
            at = after;
        }
    }

    private void TakeUnclosed(WxrTag tag, StringBuilder? text, int to)
    {
        repairs.Add(WxrRepairKind.NotClosed, tag.Line);
        Take(text, to);
    }

    private void Take(StringBuilder? text, int to)
    {
        text?.Append(window.Slice(0, to));
        window.Advance(to);
    }

    /// <summary>
    /// The position of an end tag of the element that no end mark precedes and another element of the export follows; -1 where there is none.
    /// </summary>
    private int CloseWithoutMark(WxrTag tag, int from, int to)
    {
        var start = "</" + tag.Name;
        for (var at = from; ;)
        {
            var found = window.Slice(at, to).IndexOf(start);
            if (found < 0) return -1;
            var close = at + found;
            at = close + start.Length;
            if (IsEndOf(tag, close) && IsBoundary(SkipWhiteSpace(window.IndexOf(">", close) + 1))) return close;
        }
    }

    /// <summary>Whether only text without an end mark follows up to the end tag.</summary>
    private bool IsPlainTail(WxrTag tag, int from, int open) =>
        open < int.MaxValue && IsEndOf(tag, open) && !window.Slice(from, open).Contains(CDataEnd, StringComparison.Ordinal);

    /// <summary>Whether an end tag of the export is at a position.</summary>
    private bool IsForeignEnd(int at) => window.StartsWith("</", at) && IsExportName(at + 2);

    private int FirstBoundary(int before)
    {
        for (var at = 0; at < before; at++)
        {
            var open = window.Slice(at, before).IndexOf('<');
            if (open < 0) break;
            at += open;
            if (IsExportName(at + 1)) return at;
        }
        return before;
    }

    private bool IsEndOf(WxrTag tag, int at) =>
        window.StartsWith("</", at) && window.StartsWith(tag.Name, at + 2) && window.At(at + 2 + tag.Name.Length) is '>' or ' ' or '\t' or '\n';

    /// <summary>Whether a tag of the export is at a position.</summary>
    private bool IsBoundary(int at) => window.At(at) == '<' && IsExportName(at + (window.At(at + 1) == '/' ? 2 : 1));

    private bool IsExportName(int at)
    {
        var name = NameAt(at);
        return name.Length > 0 && (namespaces.IsKnown(name) || Array.IndexOf(Plain, name) >= 0);
    }

    private int SkipWhiteSpace(int at)
    {
        while (window.At(at) is ' ' or '\t' or '\n') at++;
        return at;
    }
}
