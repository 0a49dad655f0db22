using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>Markdig's renderer with the state that the object renderers of this folder need; used by one page at a time.</summary>
internal sealed class ContentRenderer() : HtmlRenderer(TextWriter.Null)
{
    /// <summary>Resolves the links of the current page.</summary>
    public LinkResolver Links { get; private set; } = null!;

    public DiagnosticBag Diagnostics { get; private set; } = null!;

    /// <summary>The image whose title is being written as a caption, so that it needs no title of its own.</summary>
    public LinkInline? Captioned { get; set; }

    private Body body = null!;
    private RawHtmlMap? rawHtml;

    /// <param name="writer">Receives the HTML; a <see cref="StringWriter"/> where <paramref name="raw"/> is given.</param>
    /// <param name="of">The body that is rendered.</param>
    /// <param name="links">Resolves its links.</param>
    /// <param name="diagnostics">Receives errors.</param>
    /// <param name="raw">Receives the places of raw HTML.</param>
    public void Begin(TextWriter writer, Body of, LinkResolver links, DiagnosticBag diagnostics, RawHtmlMap? raw = null)
    {
        rawHtml = raw;
        Writer = writer;
        body = of;
        Links = links;
        Diagnostics = diagnostics;
        EnableHtmlForBlock = true;
        EnableHtmlForInline = true;
    }

    /// <summary>The location of a syntax node in its file.</summary>
    public SourceLocation LocationOf(MarkdownObject node) => body.At(node.Line, node.Column);

    /// <summary>Writes a URL for an attribute. A tilde stays as it is: it is valid in a URL, and text fragments need it.</summary>
    public ContentRenderer WriteUrl(string url)
    {
        var from = 0;
        for (var tilde = url.IndexOf('~'); tilde >= 0; tilde = url.IndexOf('~', from))
        {
            WriteEscapeUrl(url[from..tilde]);
            Write('~');
            from = tilde + 1;
        }
        WriteEscapeUrl(from == 0 ? url : url[from..]);
        return this;
    }

    /// <summary>Notes that the characters written next are raw HTML of this 0-based line and column of the body.</summary>
    public void MarkRawHtml(int length, int line, int column) =>
        rawHtml?.Add(((StringWriter)Writer).GetStringBuilder().Length, length, body.FirstLine + line, column + 1);
}
