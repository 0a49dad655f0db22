using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Placard.Rendering;

/// <summary>Renders line breaks; one at the end of a link's or an emphasised text separates it from the word after it.</summary>
internal sealed class SpacedLineBreakRenderer : LineBreakInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline inline)
    {
        if (inline is { IsHard: false, NextSibling: null, Parent.Parent: not null }) renderer.Write('\n');
        else base.Write(renderer, inline);
    }
}
