namespace Placard.Outputs.Images;

/// <summary>Reads CSS token by token to the end of a value or selector. Escapes are refused, so that each name means what it says.</summary>
internal readonly ref struct SvgValueScanner(string css)
{
    private const int MaxDepth = 32;

    /// <summary>Whether this is a selector or the condition of an at-rule, where functions other than <c>url()</c> load nothing.</summary>
    public bool IsPrelude { get; init; }

    /// <param name="stops">The characters that end it outside brackets and quotation marks.</param>
    /// <param name="isFont">Whether embedded fonts are allowed.</param>
    /// <returns>The index of the character that ends it, or the text's length; and whether it can load nothing from elsewhere.</returns>
    public (int End, bool IsHarmless) Scan(int start, string stops, bool isFont)
    {
        Span<char> open = stackalloc char[MaxDepth];
        var (depth, harmless) = (0, true);
        for (var at = start; at < css.Length; at++)
        {
            var c = css[at];
            if (depth == 0 && stops.Contains(c, StringComparison.Ordinal)) return (at, harmless);
            switch (c)
            {
                case '"' or '\'':
                    if (EndOfText(at) is not (> 0 and var quote)) return (css.Length, false);
                    if (css.AsSpan(at, quote - at).Contains('\\')) harmless = false;
                    at = quote;
                    break;
                case '/' when at + 1 < css.Length && css[at + 1] == '*':
                    var comment = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                    if (comment < 0) return (css.Length, false);
                    at = comment + 1;
                    break;
                case '(' or '[':
                    var name = c == '(' ? NameBefore(at, start) : default;
                    if (name.Equals("url", StringComparison.OrdinalIgnoreCase))
                    {
                        if (EndOfUrl(at + 1, out var url) is not (> 0 and var end)) return (css.Length, false);
                        if (IsPrelude || !IsInside(url, isFont)) harmless = false;
                        at = end;
                        break;
                    }
                    if (depth == MaxDepth) return (css.Length, false);
                    if (!IsPrelude && name.Length > 0 && !SvgNames.IsFunction(name)) harmless = false;
                    open[depth++] = c == '(' ? ')' : ']';
                    break;
                case ')' or ']':
                    if (depth == 0 || open[--depth] != c) return (css.Length, false);
                    break;
                case '\\' or '@':
                    harmless = false;
                    break;
                case '{' or '}':
                    return (depth == 0 ? at : css.Length, false);
            }
        }
        return (css.Length, harmless && depth == 0);
    }

    private ReadOnlySpan<char> NameBefore(int at, int start)
    {
        var from = at;
        while (from > start && (char.IsAsciiLetterOrDigit(css[from - 1]) || css[from - 1] is '-' or '_' || css[from - 1] >= 0x80)) from--;
        return css.AsSpan(from, at - from);
    }

    /// <summary>The index of the mark that closes a quoted text; -1 where its line ends before. A backslash may hide one, so that it ends the search.</summary>
    private int EndOfText(int at)
    {
        for (var i = at + 1; i < css.Length; i++)
        {
            if (css[i] == css[at]) return i;
            if (css[i] is '\n' or '\r' or '\f') return -1;
            if (css[i] == '\\') i++;
        }
        return -1;
    }

    /// <summary>The index of the bracket that closes <c>url(</c>; -1 where there is none, or the URL is malformed.</summary>
    private int EndOfUrl(int at, out ReadOnlySpan<char> url)
    {
        url = default;
        var end = css.IndexOf(')', at);
        if (end < 0) return -1;
        var first = at;
        while (css[first] is ' ' or '\t' or '\n' or '\r' or '\f') first++;
        if (css[first] is '"' or '\'')
        {
            var mark = EndOfText(first);
            end = mark < 0 ? -1 : css.IndexOf(')', mark);
            if (end < 0 || !css.AsSpan(mark + 1, end - mark - 1).IsWhiteSpace()) return -1;
            url = css.AsSpan(first + 1, mark - first - 1);
        }
        else
        {
            url = css.AsSpan(first, end - first).TrimEnd(" \t\n\r\f");
        }
        return url.IndexOfAny("\"'(\\") >= 0 ? -1 : end;
    }

    private static bool IsInside(ReadOnlySpan<char> url, bool isFont) =>
        url.StartsWith('#') || (isFont ? SvgNames.IsEmbeddedFont(url) : EmbeddedImage.IsHarmless(url.ToString()));
}
