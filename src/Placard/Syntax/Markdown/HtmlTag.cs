using System.Net;
using System.Text.RegularExpressions;

namespace Placard.Syntax;

/// <summary>A tag of raw HTML.</summary>
/// <param name="Name">The element's name, in lower case.</param>
/// <param name="Written">The tag with its angle brackets.</param>
internal sealed partial record HtmlTag(string Name, bool IsClosing, string Written)
{
    private static readonly HashSet<string> Unseen = ["iframe", "noembed", "noframes", "noscript", "script", "style", "template", "title"];

    /// <summary>Elements around which words are apart. Any other, known or not, is part of a line.</summary>
    private static readonly HashSet<string> Separating =
    [
        "address", "article", "aside", "audio", "blockquote", "br", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "img", "legend", "li", "main", "menu", "nav",
        "object", "ol", "optgroup", "option", "p", "picture", "pre", "search", "section", "select", "summary", "svg", "table", "tbody", "td", "textarea",
        "tfoot", "th", "thead", "tr", "ul", "video",
    ];

    /// <summary>Whether no page shows the element's content.</summary>
    public bool HasUnseenContent => Unseen.Contains(Name);

    /// <summary>Whether the element separates the words before and after its tag.</summary>
    public bool Separates => Separating.Contains(Name);

    /// <summary>The URL in <c>href</c>; null without one.</summary>
    public string? Href => HrefAttribute().Match(Written) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups["url"].Value) : null;

    /// <summary>Null for a comment or declaration.</summary>
    public static HtmlTag? Parse(string written)
    {
        var start = written.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < written.Length && (char.IsAsciiLetterOrDigit(written[end]) || written[end] == '-')) end++;
        return end == start ? null : new HtmlTag(written[start..end].ToLowerInvariant(), start == 2, written);
    }

    /// <summary>The index of the next tag, comment or declaration; -1 if there is none.</summary>
    public static int IndexIn(string html, int from)
    {
        for (var at = html.IndexOf('<', from); at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?')) return at;
        }
        return -1;
    }

    /// <summary>The end of the tag, comment or declaration at <paramref name="start"/>; the end of the text where it is not closed.</summary>
    public static int EndOf(string html, int start)
    {
        if (html.AsSpan(start).StartsWith("<!--")) return html.IndexOf("-->", start + 4, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : html.Length;
        var quote = '\0';
        for (var at = start + 1; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c == '>') return at + 1;
            else if (c is '"' or '\'') quote = c;
        }
        return html.Length;
    }

    [GeneratedRegex("""\shref\s*=\s*(?:"(?<url>[^"]*)"|'(?<url>[^']*)'|(?<url>[^\s"'>]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex HrefAttribute();
}
