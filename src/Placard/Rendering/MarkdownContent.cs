using System.Collections.Concurrent;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Rendering;

/// <summary>A body as a syntax tree, which can be rendered as HTML, completely or in parts.</summary>
internal sealed class MarkdownContent
{
    private static readonly ConcurrentBag<ContentRenderer> Renderers = [];

    private readonly Body body;
    private readonly LinkResolver links;
    private readonly DiagnosticBag diagnostics;
    private readonly Block? firstHtml;

    private MarkdownContent(MarkdownDocument document, Body body, LinkResolver links, DiagnosticBag diagnostics, Block? firstHtml) =>
        (Document, this.body, this.links, this.diagnostics, this.firstHtml) = (document, body, links, diagnostics, firstHtml);

    public MarkdownDocument Document { get; }

    /// <summary>Parses a body; one that exceeds a limit is reported and left empty.</summary>
    public static MarkdownContent Read(Body body, string text, LinkResolver links, DiagnosticBag diagnostics)
    {
        var document = Parse(text, body, diagnostics);
        MarkdownErrors.Report(text, document, body, diagnostics);
        if (text.Contains('{', StringComparison.Ordinal)) AttributeFilter.Apply(document, body, diagnostics);
        return new MarkdownContent(document, body, links, diagnostics, text.Contains('<', StringComparison.Ordinal) ? FirstHtml(document) : null);
    }

    public IReadOnlyList<LetterSection> Letters => LetterSection.FindAll(Document);

    /// <summary>Writes the blocks from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void Write(TextWriter writer, int start, int end)
    {
        if (firstHtml is null)
        {
            Render(writer, start, end);
            return;
        }
        var html = new StringWriter();
        Render(html, start, end);
        var at = new SourceLocation(body.File.DisplayPath, body.FirstLine + firstHtml.Line, firstHtml.Column + 1);
        writer.Write(RawHtmlSanitizer.Clean(html.ToString(), at, links.HiddenTargets, diagnostics));
    }

    private void Render(TextWriter writer, int start, int end)
    {
        if (!Renderers.TryTake(out var renderer)) renderer = ContentRendererFactory.Create();
        renderer.Begin(writer, body, links, diagnostics);
        if (start == 0 && end == Document.Count)
        {
            renderer.Render(Document);
        }
        else
        {
            for (var i = start; i < end; i++) renderer.Render(Document[i]);
        }
        // A renderer that threw is not reused.
        renderer.Begin(TextWriter.Null, body, links, diagnostics);
        Renderers.Add(renderer);
    }

    private static MarkdownDocument Parse(string text, Body body, DiagnosticBag diagnostics)
    {
        try
        {
            return MarkdownParser.Parse(text);
        }
        catch (ParagraphLimitException limit)
        {
            diagnostics.Report(DiagnosticDescriptors.TooManyBrackets, new SourceLocation(body.File.DisplayPath, body.FirstLine + limit.Line, 1),
                MarkdownLimits.MaxBrackets);
            return [];
        }
        catch (ArgumentException)
        {
            diagnostics.Report(DiagnosticDescriptors.NestedTooDeep, new SourceLocation(body.File.DisplayPath, body.FirstLine, 1));
            return [];
        }
    }

    private static Block? FirstHtml(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            if (node is HtmlBlock block) return block;
            if (node is not HtmlInline inline) continue;
            var container = inline.Parent;
            while (container?.Parent is { } parent) container = parent;
            return container?.ParentBlock;
        }
        return null;
    }
}
