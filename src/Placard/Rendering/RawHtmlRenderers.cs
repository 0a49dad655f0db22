using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Rendering;

/// <summary>Writes blocks of raw HTML as they are; the sanitizer resolves their URLs and removes what is not allowed.</summary>
internal sealed class RawHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        var content = (ContentRenderer)renderer;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            content.MarkRawHtml(line.Slice.Length, line.Line, line.Column);
            renderer.Write(line.Slice.AsSpan());
            if (i + 1 < block.Lines.Count) renderer.Write('\n');
        }
        renderer.WriteLine();
    }
}

/// <summary>Writes inline tags of raw HTML as they are.</summary>
internal sealed class RawHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline)
    {
        if (!renderer.EnableHtmlForInline) return;
        ((ContentRenderer)renderer).MarkRawHtml(inline.Tag.Length, inline.Line, inline.Column);
        renderer.Write(inline.Tag);
    }
}
