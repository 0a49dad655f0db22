using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Rendering;

/// <summary>
/// Which positions of a text are words, and which are code, HTML or part of a link. It is made when it is first asked, of the whole text: most texts have
/// nothing to ask it about, and some have a place in every line.
/// </summary>
internal sealed class ProseMap(MarkdownDocument document)
{
    private List<SourceSpan>? words, marked, code;

    /// <summary>Whether a position is text, and not code, HTML or part of a valid link.</summary>
    public bool Contains(int index)
    {
        words ??= Sorted(Leaves(document, document.Span).Where(leaf => leaf.Block is { Inline: not null } and not CodeBlock).Select(leaf => leaf.Span));
        marked ??= Spans(block => block is CodeBlock or HtmlBlock, inline => inline is CodeInline or HtmlInline or LinkInline or AutolinkInline);
        return Covers(words, index) && !Covers(marked, index);
    }

    /// <summary>Whether a position is in a block or a span of code.</summary>
    public bool IsCode(int index) => Covers(code ??= Spans(block => block is CodeBlock, inline => inline is CodeInline), index);

    private List<SourceSpan> Spans(Func<LeafBlock, bool> isWanted, Func<Inline, bool> isWantedInline) =>
        Sorted(Leaves(document, document.Span).SelectMany(leaf => isWanted(leaf.Block)
            ? [leaf.Span]
            : leaf.Block.Inline?.Descendants<Inline>().Where(isWantedInline).Select(inline => inline.Span) ?? []));

    /// <summary>The leaf blocks, each as far as all blocks around it reach. Definitions of links lie within the paragraph from which they were taken.</summary>
    private static IEnumerable<(LeafBlock Block, SourceSpan Span)> Leaves(Block block, SourceSpan around)
    {
        var span = new SourceSpan(Math.Max(block.Span.Start, around.Start), Math.Min(block.Span.End, around.End));
        if (span.IsEmpty) return [];
        return block is ContainerBlock blocks ? blocks.SelectMany(inner => Leaves(inner, span))
            : block is LeafBlock leaf and not LinkReferenceDefinition ? [(leaf, span)]
            : [];
    }

    /// <summary>Spans by their start, each with the end of those before it where they end later.</summary>
    private static List<SourceSpan> Sorted(IEnumerable<SourceSpan> spans)
    {
        var sorted = spans.OrderBy(span => span.Start).ToList();
        for (var i = 1; i < sorted.Count; i++) sorted[i] = sorted[i] with { End = Math.Max(sorted[i].End, sorted[i - 1].End) };
        return sorted;
    }

    private static bool Covers(List<SourceSpan> sorted, int index)
    {
        var (low, high) = (0, sorted.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Start <= index) low = middle + 1;
            else high = middle - 1;
        }
        return high >= 0 && index <= sorted[high].End;
    }
}
