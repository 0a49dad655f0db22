using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Rendering;

/// <summary>Renders paragraphs; one that contains nothing but an image with a title, or a link around one, becomes a figure with a caption.</summary>
internal sealed class FigureParagraphRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { NextSibling: null } shown || ImageOf(shown) is not { Title.Length: > 0 } image)
        {
            base.Write(renderer, paragraph);
            return;
        }
        var content = (ContentRenderer)renderer;
        renderer.EnsureLine();
        renderer.Write("<figure>");
        content.Captioned = image;
        renderer.Write(shown);
        content.Captioned = null;
        renderer.Write("<figcaption>").WriteEscape(image.Title).WriteLine("</figcaption></figure>");
    }

    private static LinkInline? ImageOf(LinkInline shown) =>
        shown.IsImage ? shown : shown.FirstChild is LinkInline { IsImage: true, NextSibling: null } image ? image : null;
}
