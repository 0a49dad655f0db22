using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>Renders blocks of raw HTML, which is sanitized later; only its URLs are resolved here.</summary>
internal sealed class RawHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        var content = (ContentRenderer)renderer;
        renderer.WriteLine(RawHtmlUrls.Resolve(content, block.Lines.ToString(), content.LocationOf(block)));
    }
}

/// <summary>Renders inline tags of raw HTML.</summary>
internal sealed class RawHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline)
    {
        var content = (ContentRenderer)renderer;
        if (renderer.EnableHtmlForInline) renderer.Write(RawHtmlUrls.Resolve(content, inline.Tag, content.LocationOf(inline)));
    }
}

internal static partial class RawHtmlUrls
{
    /// <summary>Resolves quoted URLs of links and images. The sanitizer removes other URLs if they are unsafe.</summary>
    public static string Resolve(ContentRenderer renderer, string html, SourceLocation at) => UrlAttribute().Replace(html, match =>
    {
        var written = System.Net.WebUtility.HtmlDecode(match.Groups["address"].Value);
        var isImage = match.Groups["name"].Value.Equals("src", StringComparison.OrdinalIgnoreCase);
        var url = isImage ? UrlToLoad(renderer, ElementAround(html, match.Index), written, at) : renderer.Links.Link(written, at);
        if (!isImage && url is not null && renderer.Links.Robust is { } robust && robust.ArchivedCopyOf(url) is { } copy)
            return $" href=\"{System.Net.WebUtility.HtmlEncode(copy.Url)}\" title=\"{System.Net.WebUtility.HtmlEncode(robust.Note(copy))}\"{RobustLinks.Attributes(copy)}";
        return url is null ? " " : $" {match.Groups["name"].Value}=\"{System.Net.WebUtility.HtmlEncode(url)}\"";
    });

    private static string? UrlToLoad(ContentRenderer renderer, string element, string written, SourceLocation at) =>
        element == "img" ? renderer.Links.Image(written, at) : renderer.Links.EmbeddedUrl(element, written, at);

    private static string ElementAround(string html, int index)
    {
        var start = html.LastIndexOf('<', index) + 1;
        var name = html.AsSpan(start, index - start);
        var end = name.IndexOfAny(' ', '\n', '\t');
        return (end < 0 ? name : name[..end]).ToString().ToLowerInvariant();
    }

    [GeneratedRegex("""\s(?<name>href|src)\s*=\s*(?<quote>["'])(?<address>[^"'<>]*)\k<quote>""", RegexOptions.IgnoreCase)]
    private static partial Regex UrlAttribute();
}
