namespace Placard.Importing.Html;

/// <summary>
/// URLs and email addresses in words, of which Placard makes links. A URL of the web stays one, in angle brackets, so that no character of it is
/// escaped; others are escaped, so that words stay words.
/// </summary>
internal static class BareUrl
{
    private const string Ends = "?!.,:;*_~'\"»”’“،؟。]";

    /// <summary>The range of the URL whose colon stands at an index; null where no URL is there.</summary>
    public static (int Start, int End)? At(string words, int colon)
    {
        if (!words.AsSpan(colon).StartsWith("://") || colon + 3 >= words.Length || !char.IsLetterOrDigit(words[colon + 3])) return null;
        var before = words.AsSpan(0, colon);
        var length = before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5 : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if (length == 0 || (colon > length && char.IsLetterOrDigit(words[colon - length - 1]))) return null;
        return (colon - length, EndOf(words, colon + 3));
    }

    /// <summary>Whether an at sign is that of an email address.</summary>
    public static bool IsMail(string words, int at) =>
        at > 0 && (char.IsAsciiLetterOrDigit(words[at - 1]) || words[at - 1] is '.' or '+' or '_' or '-')
        && at + 1 < words.Length && char.IsAsciiLetterOrDigit(words[at + 1]);

    /// <summary>Whether a full stop follows <c>www</c>.</summary>
    public static bool IsWww(string words, int dot) =>
        words.AsSpan(0, dot).EndsWith("www", StringComparison.OrdinalIgnoreCase) && dot + 1 < words.Length && char.IsLetterOrDigit(words[dot + 1]);

    private static int EndOf(string words, int from)
    {
        var (end, open) = (from, 0);
        for (; end < words.Length && !char.IsWhiteSpace(words[end]) && words[end] is not ('<' or '>' or '|' or '`' or '\\' or '"' or '\u00AD'); end++)
        {
            if (words[end] == '(') open++;
            else if (words[end] == ')' && --open < 0) break;
        }
        while (end > from + 1 && Ends.Contains(words[end - 1], StringComparison.Ordinal)) end--;
        return end;
    }
}
