using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Placard.Rendering;

/// <summary>Renders URLs and email addresses in angle brackets.</summary>
internal sealed class ResolvedAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var content = (ContentRenderer)renderer;
        var written = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var url = content.Links.Link(written, content.LocationOf(link));
        if (url is not null && renderer.EnableHtmlForInline)
        {
            var copy = content.Links.Robust?.ArchivedCopyOf(url);
            renderer.Write("<a href=\"");
            content.WriteUrl(copy?.Url ?? url).Write('"');
            if (copy is not null) renderer.Write(RobustLinks.Attributes(copy));
            renderer.Write('>').WriteEscape(link.Url).Write("</a>");
            if (copy is not null) renderer.Write(" <small>(").WriteEscape(content.Links.Robust!.Note(copy)).Write(")</small>");
        }
        else
        {
            renderer.WriteEscape(link.Url);
        }
    }
}
