using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>Measures how deep inlines are nested, which the parser does not bound; without recursion, since the tree may be deep.</summary>
internal static class InlineDepth
{
    /// <summary>
    /// The number of signs below which a text can't be nested too deeply: each level of emphasis takes two, and the renderer bears 28 levels more.
    /// </summary>
    private const int MinSigns = 40;

    /// <exception cref="DepthLimitException">A block and its inlines are nested too deeply.</exception>
    public static void Check(string text, MarkdownDocument document)
    {
        var span = text.AsSpan();
        if (span.Count('*') + span.Count('_') + span.Count('~') + span.Count('[') < MinSigns) return;
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { FirstChild: not null } root && IsTooDeep(root, DepthOf(block))) throw new DepthLimitException(block.Line);
        }
    }

    private static int DepthOf(Block block)
    {
        var depth = 0;
        for (var parent = block.Parent; parent is not null; parent = parent.Parent) depth++;
        return depth;
    }

    private static bool IsTooDeep(ContainerInline root, int depth)
    {
        Inline? node = root.FirstChild;
        while (node is not null)
        {
            if (depth > MarkdownLimits.MaxDepth) return true;
            if (node is ContainerInline { FirstChild: { } child })
            {
                node = child;
                depth++;
                continue;
            }
            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }
            node = node == root ? null : node?.NextSibling;
        }
        return false;
    }
}
