using System.Buffers;
using AngleSharp.Dom;
using Ganss.Xss;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>Keeps of raw HTML what an archive needs and what can neither run nor load anything; only pages that hold any come here.</summary>
internal static class RawHtmlSanitizer
{
    /// <summary>Above this the parser's cost for nested elements gets out of hand.</summary>
    public const int MaxKilobytes = 512;

    private const int MaxDepth = 200;

    private static readonly SearchValues<char> LowerAndUpper = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private static readonly string[] Elements =
    [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "data", "dd", "del",
        "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li",
        "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "alt", "cite", "class", "colspan", "data-originalurl", "data-versiondate", "data-versionurl", "datetime", "dir", "height", "href", "hreflang", "id", "lang", "loading", "open", "reversed", "role", "rowspan",
        "scope", "sizes", "span", "src", "srcset", "start", "tabindex", "title", "type", "value", "width",
    ];

    /// <summary>The cleaned HTML; what was left out is reported at <paramref name="at"/>, but for mails to those <paramref name="hiddenTargets"/>.</summary>
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
            if (processed.Node is IElement { LocalName: "a" } link && LinkResolver.IsMailTo(link.GetAttribute("href") ?? "", hiddenTargets)) link.RemoveAttribute("href");
            if (processed.Node is IElement imaged && imaged.GetAttribute("srcset") is { } set && (set.Contains("//", StringComparison.Ordinal) || set.Contains(':', StringComparison.Ordinal)))
            {
                diagnostics.Report(DiagnosticDescriptors.ExternalImage, at);
                imaged.RemoveAttribute("srcset");
            }
            if (processed.Node is not IElement { Id: ['_', ..] } element) return;
            diagnostics.Report(DiagnosticDescriptors.HtmlRemoved, at, $"id=\"{element.Id}\"");
            element.RemoveAttribute("id"); // Themes' own ids begin with an underscore.
        };
        return sanitizer.Sanitize(html);
    }

    /// <summary>Counts tags, which is enough: an element that is never closed holds all that follows.</summary>
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
