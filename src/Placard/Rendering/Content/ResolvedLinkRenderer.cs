using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Placard.Diagnostics;

namespace Placard.Rendering.Content;

/// <summary>Links and pictures, with their addresses made right for the page.</summary>
internal sealed class ResolvedLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var content = (ContentRenderer)renderer;
        var written = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage) WritePicture(content, link, written);
        else WriteLink(content, link, content.Links.Link(written, content.LocationOf(link)));
    }

    private static void WriteLink(ContentRenderer renderer, LinkInline link, string? url)
    {
        if (!renderer.EnableHtmlForInline || url is null)
        {
            renderer.WriteChildren(link);
            return;
        }
        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write('"').WriteAttributes(link);
        if (!string.IsNullOrEmpty(link.Title)) renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WritePicture(ContentRenderer renderer, LinkInline link, string written)
    {
        var withHtml = renderer.EnableHtmlForInline;
        if (withHtml)
        {
            var at = renderer.LocationOf(link);
            if (renderer.Links.Picture(written, at) is not { } url) return;
            if (link.FirstChild is null) renderer.Diagnostics.Report(DiagnosticDescriptors.PictureWithoutAlt, at, written);
            renderer.Write("<img src=\"").WriteEscapeUrl(url).Write("\" alt=\"");
        }
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(link);
        renderer.EnableHtmlForInline = withHtml;
        if (withHtml) renderer.Write("\" loading=\"lazy\"").WriteAttributes(link).Write(" />");
    }
}
