using System.Buffers;
using AngleSharp.Dom;
using Ganss.Xss;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>Sanitizes raw HTML by allow-lists: nothing remains that can run scripts or load external resources. Only pages with raw HTML use it.</summary>
internal static class RawHtmlSanitizer
{
    /// <summary>The maximum length of HTML; above it the parser's cost for nested elements is too high.</summary>
    public const int MaxKilobytes = 512;

    private const int MaxDepth = 200;

    private static readonly SearchValues<char> LowerAndUpper = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private static readonly string[] Elements =
    [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "data", "dd", "del",
        "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd",
            "li",
        "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strong", "sub", "summary", "sup",
            "table", "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "alt", "cite", "class", "colspan", "data-originalurl", "data-versiondate", "data-versionurl", "datetime", "dir", "height", "href", "hreflang",
            "id", "lang", "loading", "open", "reversed", "role", "rowspan",
        "scope", "sizes", "span", "src", "srcset", "start", "tabindex", "title", "type", "value", "width",
    ];

    /// <summary>The sanitized HTML. What was removed is reported at <paramref name="at"/>, except mail links to <paramref name="hiddenTargets"/>.</summary>
    public static string Clean(string html, SourceLocation at, IReadOnlyCollection<string> hiddenTargets, DiagnosticBag diagnostics)
    {
        if (html.Length > MaxKilobytes * 1024)
        {
            diagnostics.Report(DiagnosticDescriptors.HtmlTooLong, at, MaxKilobytes);
            return "";
        }
        if (NestsTooDeep(html))
        {
            diagnostics.Report(DiagnosticDescriptors.HtmlTooDeep, at, MaxDepth);
            return "";
        }
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "cite"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.RemovingTag += (_, removed) => diagnostics.Report(DiagnosticDescriptors.HtmlRemoved, at, $"<{removed.Tag.LocalName}>");
        sanitizer.RemovingAttribute += (_, removed) => diagnostics.Report(DiagnosticDescriptors.HtmlRemoved, at, $"{removed.Attribute.Name}=\"…\"");
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is IElement { LocalName: "a" } link && LinkResolver.IsMailTo(link.GetAttribute("href") ?? "", hiddenTargets))
                link.RemoveAttribute("href");
            if (processed.Node is IElement imaged && imaged.GetAttribute("srcset") is { } set
                && (set.Contains("//", StringComparison.Ordinal) || set.Contains(':', StringComparison.Ordinal)))
            {
                diagnostics.Report(DiagnosticDescriptors.ExternalImage, at);
                imaged.RemoveAttribute("srcset");
            }
            if (processed.Node is not IElement { Id: ['_', ..] } element) return;
            diagnostics.Report(DiagnosticDescriptors.HtmlRemoved, at, $"id=\"{element.Id}\"");
            element.RemoveAttribute("id"); // Ids of themes begin with an underscore.
        };
        return sanitizer.Sanitize(html);
    }

    /// <summary>Counts tags, which is sufficient: an element that is never closed contains all that follows.</summary>
    private static bool NestsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = Next(html, at + 1))
        {
            if (html[at + 1] == '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[at + 1]) && !IsVoid(html[(at + 1)..]) && ++depth > MaxDepth) return true;
        }
        return false;
    }

    private static int Next(ReadOnlySpan<char> html, int from) => html[from..].IndexOf('<') is >= 0 and var found ? from + found : -1;

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var length = tag.IndexOfAnyExcept(LowerAndUpper);
        var name = length < 0 ? tag : tag[..length];
        foreach (var known in Void)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
