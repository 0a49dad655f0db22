using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>Renders headings; level 1 becomes level 2, since the page's title has level 1.</summary>
internal sealed class DemotedHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var content = (ContentRenderer)renderer;
        if (heading.Level == 1) content.Diagnostics.Report(DiagnosticDescriptors.SecondTitle, content.LocationOf(heading));
        var level = Math.Max(2, heading.Level) switch { 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" };
        renderer.Write('<').Write(level).WriteAttributes(heading).Write('>');
        renderer.WriteLeafInline(heading);
        renderer.Write("</").Write(level).WriteLine(">");
    }
}
