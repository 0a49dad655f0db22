using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Placard.Rendering.Content;

/// <summary>Addresses in angle brackets.</summary>
internal sealed class ResolvedAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var content = (ContentRenderer)renderer;
        var written = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var url = content.Links.Link(written, content.LocationOf(link));
        if (url is not null && renderer.EnableHtmlForInline)
            renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\">").WriteEscape(link.Url).Write("</a>");
        else
            renderer.WriteEscape(link.Url);
    }
}
