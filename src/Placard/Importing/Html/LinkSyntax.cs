using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Placard.Importing.Html;

/// <summary>The URLs and titles of links.</summary>
internal static partial class LinkSyntax
{
    private static readonly SearchValues<char> NeedBrackets = SearchValues.Create(" ()\u00A0\u3000");

    /// <summary>What stands after the words of a link.</summary>
    public static string EndOf(InlineStyle link) => $"]({Destination(link.Value)}{Title(link.More)})";

    /// <summary>The URL as Markdown reads it, in angle brackets if it holds blanks or parentheses.</summary>
    public static string Destination(string url)
    {
        var written = new StringBuilder(url.Length);
        for (var i = 0; i < url.Length; i++) written.Append(Written(url, i));
        return url.Length == 0 || url.AsSpan().ContainsAny(NeedBrackets) ? $"<{written}>" : written.ToString();
    }

    /// <summary>A title in quotation marks with a blank before it; empty without one.</summary>
    public static string Title(string title)
    {
        if (title.Length == 0) return "";
        var written = new StringBuilder(" \"");
        for (var i = 0; i < title.Length; i++)
        {
            if (title[i] is '"' or '\\' or '[' || (title[i] == '&' && IsEntity(title, i))) written.Append('\\');
            written.Append(title[i] switch { '|' => "&#124;", '\u00A0' => "&nbsp;", var c => c.ToString() });
        }
        return written.Append('"').ToString();
    }

    /// <summary>A link in angle brackets; null where its words are not its URL or can't stand there.</summary>
    public static string? AutoLinkOf(string url, string words)
    {
        if (url == words && WebUrl().IsMatch(url)) return $"<{url}>";
        return url == "mailto:" + words && MailAddress().IsMatch(words) ? $"<{words}>" : null;
    }

    /// <summary>Whether Markdown would read an ampersand as the start of a character's name.</summary>
    public static bool IsEntity(string text, int at) => Entity().IsMatch(text, at);

    private static string Written(string url, int at) => url[at] switch
    {
        '<' => "%3C",
        '>' => "%3E",
        '\\' => "%5C",
        '"' => "%22",
        '`' => "%60",
        '|' => "%7C",
        '{' => "%7B",
        '}' => "%7D",
        '\u00A0' => "%C2%A0",
        '&' when IsEntity(url, at) => "&amp;",
        < ' ' => "",
        var c => c.ToString(),
    };

    [GeneratedRegex(@"^https?://[A-Za-z0-9][^\s<>\\`|]*$")]
    private static partial Regex WebUrl();

    [GeneratedRegex(@"^[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$")]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\G&(?:#[0-9xX]|[A-Za-z][A-Za-z0-9]*;)")]
    private static partial Regex Entity();
}
