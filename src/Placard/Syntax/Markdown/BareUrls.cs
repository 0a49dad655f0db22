using System.Buffers;
using System.Net;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>
/// Makes links of URLs and email addresses that stand in a text without brackets, as GitHub Flavored Markdown does. Only a text with a candidate is parsed
/// with it: its opening characters are frequent.
/// </summary>
internal sealed class BareUrls : InlineParser
{
    /// <summary>How many inlines before a URL are searched for the start of a link in HTML.</summary>
    private const int MaxLookBack = 200;

    private static readonly SearchValues<string> UrlParts = SearchValues.Create(["://", "www."], StringComparison.Ordinal);

    public BareUrls() => OpeningCharacters = [':', '.', '@'];

    /// <summary>Whether a text may contain a URL without brackets.</summary>
    public static bool MayOccur(ReadOnlySpan<char> text)
    {
        for (var at = NextUrl(text, 0); at >= 0; at = NextUrl(text, at + 1))
        {
            if (text[at] == 'w' ? CanPrecedeWww(text, at) : SchemeStart(text, at) is >= 0 and var start && !IsBracketed(text[..start])) return true;
        }
        for (var at = Next(text, '@', 0); at >= 0; at = Next(text, '@', at + 1))
        {
            if (MailStart(text, at, 0) is >= 0 and var start && MailEnd(text, at) > 0 && (start == 0 || text[start - 1] is not (':' or '<'))) return true;
        }
        return false;
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LiteralInline literal || !ReferenceEquals(literal.Content.Text, slice.Text) || literal.Content.End + 1 != slice.Start)
            return false;
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var at = slice.Start;
        var (start, end, prefix) = slice.CurrentChar switch
        {
            ':' => (SchemeStart(text, at), UrlEnd(text, at + 3), ""),
            '.' => (WwwStart(text, at), UrlEnd(text, at + 1), "http://"),
            _ => (MailStart(text, at, literal.Content.Start), MailEnd(text, at), "mailto:"),
        };
        if (start < literal.Content.Start || end < 0 || IsInLink(literal)) return false;
        processor.Inline = Link(processor, slice.Text, start, end, prefix);
        literal.Content.End = start - 1;
        literal.Span.End -= at - start;
        if (literal.Content.IsEmpty) literal.Remove();
        slice.Start = end;
        return true;
    }

    private static LinkInline Link(InlineProcessor processor, string text, int start, int end, string prefix)
    {
        var written = WebUtility.HtmlDecode(text[start..end]);
        var span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end - 1));
        var link = new LinkInline { Url = prefix + written, IsAutoLink = true, IsClosed = true, Span = span, Line = line, Column = column };
        link.AppendChild(new LiteralInline(written) { IsClosed = true, Span = span, Line = line, Column = column });
        return link;
    }

    /// <summary>The start of <c>http</c> or <c>https</c> before a colon and two slashes; -1 without one.</summary>
    private static int SchemeStart(ReadOnlySpan<char> text, int colon)
    {
        if (!text[colon..].StartsWith("://", StringComparison.Ordinal)) return -1;
        var before = text[..colon];
        var length = before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5 : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        return length == 0 || (length < colon && char.IsLetterOrDigit(text[colon - length - 1])) ? -1 : colon - length;
    }

    private static int WwwStart(ReadOnlySpan<char> text, int dot) =>
        text[..dot].EndsWith("www", StringComparison.OrdinalIgnoreCase) && CanPrecedeWww(text, dot - 3) ? dot - 3 : -1;

    private static bool CanPrecedeWww(ReadOnlySpan<char> text, int start) =>
        start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '*' or '_' or '~' or '(';

    private static int MailStart(ReadOnlySpan<char> text, int at, int from)
    {
        var start = at;
        while (start > from && IsMailCharacter(text[start - 1])) start--;
        if (start == at) return -1;
        var isInWord = start > 0 && (IsMailCharacter(text[start - 1]) || text[start - 1] is '/' or ':' || char.IsLetterOrDigit(text[start - 1]));
        return isInWord ? -1 : start;
    }

    private static bool IsMailCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '_' or '-';

    private static int MailEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_')) end++;
        while (end > at + 1 && text[end - 1] == '.') end--;
        var domain = text[(at + 1)..end];
        return domain.IndexOf('.') > 0 && char.IsAsciiLetterOrDigit(domain[^1]) ? end : -1;
    }

    /// <summary>The end of a URL whose host begins at <paramref name="from"/>, without the punctuation behind it; -1 without a host.</summary>
    private static int UrlEnd(ReadOnlySpan<char> text, int from)
    {
        if (from >= text.Length || !char.IsLetterOrDigit(text[from])) return -1;
        var end = from;
        var (opened, closed) = (0, 0);
        for (; end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '|'); end++)
        {
            if (text[end] == '(') opened++;
            if (text[end] == ')') closed++;
        }
        for (; end > from; end--)
        {
            if (text[end - 1] == ')' && closed > opened) closed--;
            else if (!"?!.,:;*_~'\"»”’“،؟。]".Contains(text[end - 1], StringComparison.Ordinal)) break;
        }
        return end > from ? end : -1;
    }

    private static bool IsInLink(Inline inline)
    {
        for (Inline? parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkDelimiterInline { IsActive: true }) return true;
        }
        Inline? before = inline;
        for (var steps = 0; before is not null && steps < MaxLookBack; steps++)
        {
            if (before is HtmlInline end && end.Tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase)) return false;
            if (before is HtmlInline { Tag: [_, 'a' or 'A', ' ' or '\n', ..] }) return true;
            before = before.PreviousSibling ?? before.Parent;
        }
        return false;
    }

    /// <summary>Whether a URL that begins after this text stands in brackets, in quotes or in a definition, so that it is no bare one.</summary>
    private static bool IsBracketed(ReadOnlySpan<char> before) =>
        before is [.., ']', '('] or [.., '<' or '"' or '\'' or '='] or [.., ']', ':', ' '] or [.., '/'];

    private static int NextUrl(ReadOnlySpan<char> text, int from) => After(from, text[from..].IndexOfAny(UrlParts));

    private static int Next(ReadOnlySpan<char> text, char c, int from) => After(from, text[from..].IndexOf(c));

    private static int After(int from, int distance) => distance < 0 ? -1 : from + distance;
}
