using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>Measures how deep blocks and inlines are nested together, as the renderer counts, which throws where they exceed the limit.</summary>
internal static class TreeDepth
{
    /// <summary>
    /// The number of signs below which the inlines of a paragraph nest less deep than this: each level of emphasis takes two, and a bracket that is never
    /// closed one.
    /// </summary>
    private const int MinSigns = 40;

    private static readonly SearchValues<char> SignsAndLineEnds = SearchValues.Create("*_~[\n");

    /// <exception cref="MarkdownLimitException">A block and its inlines are nested too deeply.</exception>
    public static void Check(string text, MarkdownDocument document) => CheckBlocks(document, 0, HasManySigns(text));

    /// <summary>Whether a paragraph has enough signs; a cheap test for most texts.</summary>
    private static bool HasManySigns(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var next = text.IndexOfAny(SignsAndLineEnds); next >= 0; next = text.IndexOfAny(SignsAndLineEnds))
        {
            if (text[next] != '\n') count++;
            else if (text[(next + 1)..] is ['\n', ..] or ['\r', '\n', ..]) count = 0;
            if (count == MinSigns) return true;
            text = text[(next + 1)..];
        }
        return false;
    }

    /// <summary>Recursion is safe here: the parser bounds the nesting of blocks.</summary>
    private static void CheckBlocks(ContainerBlock container, int depth, bool hasManySigns)
    {
        if (depth > MarkdownLimits.MaxDepth) throw TooDeep(container);
        var mayBeTooDeep = hasManySigns || depth >= MarkdownLimits.MaxDepth - MinSigns;
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is ContainerBlock inner) CheckBlocks(inner, depth + 1, hasManySigns);
            else if (container[i] is LeafBlock { Inline: { } root } leaf && mayBeTooDeep && IsTooDeep(root, depth + 1)) throw TooDeep(leaf);
        }
    }

    private static MarkdownLimitException TooDeep(Block block) => new(block.Line, DiagnosticDescriptors.NestedTooDeep);

    /// <summary>Without recursion, since the parser does not bound the nesting of inlines.</summary>
    private static bool IsTooDeep(ContainerInline root, int depth)
    {
        if (depth > MarkdownLimits.MaxDepth) return true;
        Inline? node = root.FirstChild;
        while (node is not null)
        {
            if (depth + (node is ContainerInline ? 1 : 0) > MarkdownLimits.MaxDepth) return true;
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
