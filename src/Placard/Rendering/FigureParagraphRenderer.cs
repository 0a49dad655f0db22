using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Rendering;

/// <summary>Renders paragraphs; one that contains nothing but an image with a title becomes a figure with a caption.</summary>
internal sealed class FigureParagraphRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { FirstChild: LinkInline { IsImage: true, Title.Length: > 0 } image } || image.NextSibling is not null)
        {
            base.Write(renderer, paragraph);
            return;
        }
        renderer.EnsureLine();
        renderer.Write("<figure>");
        renderer.Write(image);
        renderer.Write("<figcaption>").WriteEscape(image.Title).WriteLine("</figcaption></figure>");
    }
}
