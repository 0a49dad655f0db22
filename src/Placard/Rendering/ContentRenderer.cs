using Markdig.Renderers;
using Markdig.Syntax;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>Markdig's renderer with the state that the object renderers of this folder need; used by one page at a time.</summary>
internal sealed class ContentRenderer() : HtmlRenderer(TextWriter.Null)
{
    /// <summary>Resolves the links of the current page.</summary>
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

    /// <summary>The location of a syntax node in its file.</summary>
    public SourceLocation LocationOf(MarkdownObject node) =>
        new(body.File.DisplayPath, body.FirstLine + node.Line, node.Column + 1);
}
