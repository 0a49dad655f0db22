using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Placard.Syntax;

namespace Placard.Rendering;

/// <summary>Creates content renderers: Markdig's pipeline, with object renderers of our own for what must be checked or rewritten.</summary>
internal static class ContentRendererFactory
{
    public static ContentRenderer Create()
    {
        var renderer = new ContentRenderer();
        MarkdownParser.Pipeline.Setup(renderer);
        var renderers = renderer.ObjectRenderers;
        Replace<HeadingRenderer>(renderers, new DemotedHeadingRenderer());
        Replace<ParagraphRenderer>(renderers, new FigureParagraphRenderer());
        Replace<LinkInlineRenderer>(renderers, new ResolvedLinkRenderer());
        Replace<AutolinkInlineRenderer>(renderers, new ResolvedAutolinkRenderer());
        Replace<LineBreakInlineRenderer>(renderers, new SpacedLineBreakRenderer());
        Replace<HtmlFootnoteLinkRenderer>(renderers, new FootnoteLinkRenderer());
        Replace<HtmlFootnoteGroupRenderer>(renderers, new FootnoteGroupRenderer());
        Replace<HtmlBlockRenderer>(renderers, new RawHtmlBlockRenderer());
        Replace<HtmlInlineRenderer>(renderers, new RawHtmlInlineRenderer());
        Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(renderers, new ScrollingTableRenderer());
        return renderer;
    }

    /// <summary>Puts <paramref name="replacement"/> in the place of the renderer that the pipeline set up.</summary>
    private static void Replace<T>(ObjectRendererCollection renderers, IMarkdownObjectRenderer replacement) where T : IMarkdownObjectRenderer
    {
        for (var i = 0; i < renderers.Count; i++)
        {
            if (renderers[i].GetType() != typeof(T)) continue;
            renderers[i] = replacement;
            return;
        }
        throw new InvalidOperationException($"The pipeline has no {typeof(T).Name}.");
    }
}
