using System.Buffers;
using System.Text;

namespace Placard.Importing.Html;

/// <summary>Escapes words, so that no character of them means anything in Markdown with the extensions that Placard enables.</summary>
internal static class WordEscaper
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\*`[]|~{_<&\u00A0!@.:^#>-+=0123456789");

    public static string Escape(string words, WordContext context)
    {
        if (!words.AsSpan().ContainsAny(Special)) return words;
        var escaped = new StringBuilder(words.Length + 8);
        var from = 0;
        if (context.IsLineStart && LineStart.EscapeAt(words) is >= 0 and var sign) from = AppendEscaped(escaped, words, sign);
        else if (context.IsLinkStart && words.StartsWith('^')) from = AppendEscaped(escaped, words, 0);
        for (var i = from; i < words.Length; i++)
        {
            if (words[i] == ':' && context is { IsInLink: false, IsCode: false } && BareUrl.At(words, i) is { } url)
            {
                // The scheme has been written.
                escaped.Length -= i - url.Start;
                escaped.Append('<').Append(words, url.Start, url.End - url.Start).Append('>');
                i = url.End - 1;
                continue;
            }
            if (words[i] == '\u00A0') escaped.Append("&nbsp;");
            else if (words[i] == '{' && context.IsHeading) escaped.Append("&#123;");
            else if (NeedsEscape(words, i, context)) escaped.Append('\\').Append(words[i]);
            else escaped.Append(words[i]);
        }
        return escaped.ToString();
    }

    private static int AppendEscaped(StringBuilder escaped, string words, int sign)
    {
        escaped.Append(words, 0, sign).Append('\\').Append(words[sign]);
        return sign + 1;
    }

    private static bool NeedsEscape(string words, int i, WordContext context) => words[i] switch
    {
        '\\' or '*' or '`' or '[' or '|' or '~' or '{' => true,
        ']' => context.IsInLink,
        '_' => !IsInWord(words, i),
        '<' => i + 1 == words.Length || char.IsAsciiLetter(words[i + 1]) || words[i + 1] is '/' or '!' or '?',
        '&' => LinkSyntax.IsEntity(words, i),
        '!' => context.IsBeforeLink && i + 1 == words.Length,
        '#' => context.IsHeadingEnd && words.AsSpan(i).IndexOfAnyExcept('#') < 0,
        ':' => context.IsCode && BareUrl.At(words, i) is not null,
        '@' => !context.IsInLink && BareUrl.IsMail(words, i),
        '.' => !context.IsInLink && BareUrl.IsWww(words, i),
        _ => false,
    };

    /// <summary>Whether letters stand on both sides; a URL is written in brackets.</summary>
    private static bool IsInWord(string words, int i) =>
        i > 0 && i + 1 < words.Length && char.IsLetterOrDigit(words[i - 1]) && char.IsLetterOrDigit(words[i + 1])
        && !words.AsSpan(i + 1).StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
