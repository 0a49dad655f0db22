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
    public static MarkdownContent Read(Body body, string text, LinkResolver links, DiagnosticBag diagnostics, LetterLocation letters)
    {
        if (Parse(text, letters, body, diagnostics) is not { } document) return new MarkdownContent([], body, links, diagnostics, null);
        MarkdownErrors.Report(text, document, body, diagnostics);
        if (text.Contains('{', StringComparison.Ordinal)) AttributeFilter.Apply(text, document, body, diagnostics);
        return new MarkdownContent(document, body, links, diagnostics, text.Contains('<', StringComparison.Ordinal) ? FirstHtml(document) : null);
    }

    public IReadOnlyList<LetterSection> Letters => LetterSection.FindAll(Document);

    /// <summary>Writes the blocks from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void Write(TextWriter writer, int start, int end)
    {
        if (firstHtml is null)
        {
            Render(writer, start, end, null);
            return;
        }
        var html = new StringWriter();
        var places = new RawHtmlMap(body);
        Render(html, start, end, places);
        var at = body.At(firstHtml.Line, firstHtml.Column);
        writer.Write(new RawHtmlSanitizer(links, places, at, diagnostics).Clean(html.ToString()));
    }

    private void Render(TextWriter writer, int start, int end, RawHtmlMap? places)
    {
        if (!Renderers.TryTake(out var renderer)) renderer = ContentRendererFactory.Create();
        renderer.Begin(writer, body, links, diagnostics, places);
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

    private static MarkdownDocument? Parse(string text, LetterLocation letters, Body body, DiagnosticBag diagnostics)
    {
        try
        {
            return MarkdownParser.Parse(text, letters);
        }
        catch (MarkdownLimitException limit)
        {
            diagnostics.Report(limit.Descriptor, body.At(limit.Line), [.. limit.Arguments]);
            return null;
        }
        catch (ArgumentException)
        {
            diagnostics.Report(DiagnosticDescriptors.NestedTooDeep, body.At(MarkdownLimits.FindDeepLine(text) ?? 0));
            return null;
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
