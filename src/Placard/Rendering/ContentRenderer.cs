using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Rendering;

/// <summary>Markdig's renderer with our own renderers for what must be checked or rewritten; used by one page at a time.</summary>
internal sealed class ContentRenderer : HtmlRenderer
{
    public ContentRenderer() : base(TextWriter.Null)
    {
        MarkdownParser.Pipeline.Setup(this);
        ObjectRenderers.Replace<HeadingRenderer>(new DemotedHeadingRenderer());
        ObjectRenderers.Replace<ParagraphRenderer>(new FigureParagraphRenderer());
        ObjectRenderers.Replace<LinkInlineRenderer>(new ResolvedLinkRenderer());
        ObjectRenderers.Replace<AutolinkInlineRenderer>(new ResolvedAutolinkRenderer());
        ObjectRenderers.Replace<HtmlBlockRenderer>(new RawHtmlBlockRenderer());
        ObjectRenderers.Replace<HtmlInlineRenderer>(new RawHtmlInlineRenderer());
        ObjectRenderers.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new ScrollingTableRenderer());
    }

    /// <summary>Resolves the links of the page at hand.</summary>
    public LinkResolver Links { get; private set; } = null!;

    public DiagnosticBag Diagnostics { get; private set; } = null!;

    private Body body = null!;

    public void Begin(TextWriter writer, Body of, LinkResolver links, DiagnosticBag diagnostics)
    {
        Writer = writer;
        body = of;
        Links = links;
        Diagnostics = diagnostics;
        EnableHtmlForBlock = true;
        EnableHtmlForInline = true;
    }

    /// <summary>Where a piece of the syntax tree stands in its file.</summary>
    public SourceLocation LocationOf(MarkdownObject node) =>
        new(body.File.DisplayPath, body.FirstLine + node.Line, node.Column + 1);
}

internal static class ObjectRendererCollectionExtensions
{
    /// <summary>Puts <paramref name="renderer"/> in the place of the one that the pipeline set up.</summary>
    public static void Replace<T>(this ObjectRendererCollection renderers, IMarkdownObjectRenderer renderer) where T : IMarkdownObjectRenderer
    {
        for (var i = 0; i < renderers.Count; i++)
        {
            if (renderers[i].GetType() != typeof(T)) continue;
            renderers[i] = renderer;
            return;
        }
        throw new InvalidOperationException($"The pipeline has no {typeof(T).Name}.");
    }
}
