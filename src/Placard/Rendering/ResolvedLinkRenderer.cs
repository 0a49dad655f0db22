using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Placard.Rendering;

/// <summary>Renders links and images with resolved URLs.</summary>
internal sealed class ResolvedLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var content = (ContentRenderer)renderer;
        var written = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage) ImageRenderer.Write(content, link, written);
        else WriteLink(content, link, content.Links.Link(written, content.LocationOf(link)));
    }

    private static void WriteLink(ContentRenderer renderer, LinkInline link, string? url)
    {
        if (!renderer.EnableHtmlForInline || url is null)
        {
            renderer.WriteChildren(link);
            return;
        }
        var robust = renderer.Links.Robust;
        var copy = robust?.ArchivedCopyOf(url);
        renderer.Write("<a href=\"");
        renderer.WriteUrl(copy?.Url ?? url).Write('"').WriteAttributes(link);
        if (copy is not null) renderer.Write(RobustLinks.Attributes(copy));
        if (!string.IsNullOrEmpty(link.Title)) renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
        if (copy is not null) renderer.Write(" <small>(").WriteEscape(robust!.Note(copy)).Write(")</small>");
    }
}
