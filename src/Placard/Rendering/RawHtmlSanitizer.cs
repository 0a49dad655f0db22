using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>
/// Sanitizes raw HTML by allow-lists: nothing remains that can run scripts or load external resources. An element that is not allowed loses its tags and keeps
/// its words, except those of <see cref="Discarded"/>. Only pages with raw HTML use it.
/// </summary>
/// <param name="links">Resolves the URLs.</param>
/// <param name="places">The places of the raw HTML.</param>
/// <param name="start">The place of the page's first raw HTML.</param>
/// <param name="diagnostics">Receives what was removed, each at its element.</param>
internal sealed class RawHtmlSanitizer(LinkResolver links, RawHtmlMap places, SourceLocation start, DiagnosticBag diagnostics)
{
    /// <summary>The maximum length of HTML; above it the parser's cost is too high.</summary>
    public const int MaxKilobytes = 512;

    private const string Beginning = "<!doctype html><html><body>";

    private static readonly string[] Elements =
    [
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "data", "dd",
        "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins",
        "kbd", "li", "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strong", "sub",
        "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "u", "ul", "var", "video", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "alt", "aria-label", "cite", "class", "colspan", "controls", "data-originalurl", "data-versiondate", "data-versionurl", "datetime", "default",
        "dir", "height", "href", "hreflang", "id", "kind", "label", "lang", "loading", "open", "poster", "preload", "reversed", "role", "rowspan", "scope",
        "sizes", "span", "src", "srclang", "srcset", "start", "tabindex", "title", "type", "value", "width",
    ];

    /// <summary>Elements whose content is no text for readers.</summary>
    private static readonly HashSet<string> Discarded = new(StringComparer.OrdinalIgnoreCase)
    {
        "applet", "datalist", "embed", "frame", "frameset", "iframe", "math", "noembed", "noframes", "object", "script", "select", "style", "svg", "template",
    };

    /// <summary>The places of the elements that an author wrote.</summary>
    private readonly Dictionary<IElement, SourceLocation> elements = [];

    private readonly RawHtmlUrls urls = new(links, diagnostics);

    /// <summary>The sanitized HTML; empty if it exceeds a limit, which has been reported.</summary>
    public string Clean(string html)
    {
        if (html.Length > MaxKilobytes * 1024) return Refuse(DiagnosticDescriptors.HtmlTooLong, MaxKilobytes);
        if (RawHtmlGuard.HasTooManyElements(html)) return Refuse(DiagnosticDescriptors.HtmlTooMany, RawHtmlGuard.MaxElements);
        if (RawHtmlGuard.NestsTooDeep(html)) return Refuse(DiagnosticDescriptors.HtmlTooDeep, RawHtmlGuard.MaxDepth);
        using var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(Beginning + html);
        if (document.Body is not { } body) return "";
        Prepare(body, html);
        Sanitizer().SanitizeDom(document, body);
        return body.ChildNodes.ToHtml(HtmlSanitizer.DefaultOutputFormatter);
    }

    private string Refuse(DiagnosticDescriptor descriptor, int limit)
    {
        diagnostics.Report(descriptor, start, limit);
        return "";
    }

    /// <summary>Resolves the URLs of the elements that an author wrote, and removes the elements whose content is no text.</summary>
    private void Prepare(IHtmlElement body, string html)
    {
        var last = -1;
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            last = OffsetOf(element, html, last);
            if (places.Find(last) is { } at)
            {
                elements[element] = at;
                urls.Resolve(element, at);
            }
            if (!Discarded.Contains(element.LocalName)) continue;
            // An element within another that was discarded went with it.
            if (body.Contains(element)) ReportRemoved(element, $"<{element.LocalName}>", ", with all that it holds");
            element.Remove();
        }
    }

    private HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "cite", "poster"], StringComparer.OrdinalIgnoreCase),
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removed) =>
            ReportRemoved(removed.Tag, $"<{removed.Tag.LocalName}>", removed.Tag.HasChildNodes ? "; what stands in it was kept" : "");
        sanitizer.RemovingAttribute += (_, removed) => ReportRemoved(removed.Tag, $"{removed.Attribute.Name}=\"…\"", "");
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is IHtmlAnchorElement link && links.LeadsToHidden(link.GetAttribute("href") ?? ""))
                link.RemoveAttribute("href");
            if (processed.Node is not IElement { Id: ['_', ..] } element) return;
            ReportRemoved(element, $"id=\"{element.Id}\"", "");
            element.RemoveAttribute("id"); // Ids of themes begin with an underscore.
        };
        return sanitizer;
    }

    private void ReportRemoved(IElement element, string html, string rest) =>
        diagnostics.Report(DiagnosticDescriptors.HtmlRemoved, elements.GetValueOrDefault(element, start), html, rest);

    /// <summary>
    /// The offset of a start tag. The parser keeps none for SVG and MathML, so it is the next tag of the name; for an element that an end tag implies it is
    /// that of the tag before.
    /// </summary>
    private static int OffsetOf(IElement element, string html, int last)
    {
        if (element.SourceReference is { Position.Index: var at }) return at < Beginning.Length ? last : at - Beginning.Length;
        var next = html.IndexOf('<' + element.LocalName, Math.Min(last + 1, html.Length), StringComparison.OrdinalIgnoreCase);
        return next < 0 ? last : next;
    }
}
