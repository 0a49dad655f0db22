using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>Measures how deep inlines are nested, which the parser does not bound; without recursion, since the tree may be deep.</summary>
internal static class InlineDepth
{
    /// <summary>
    /// The number of signs below which a paragraph can't be nested too deeply: each level of emphasis takes two, and a bracket that is never closed one.
    /// </summary>
    private const int MinSigns = 40;

    private static readonly SearchValues<char> SignsAndLineEnds = SearchValues.Create("*_~[\n");

    /// <exception cref="MarkdownLimitException">A block and its inlines are nested too deeply.</exception>
    public static void Check(string text, MarkdownDocument document)
    {
        if (MayBeTooDeep(text)) CheckBlocks(document);
    }

    /// <summary>Whether a paragraph has enough signs; a cheap test for most texts.</summary>
    private static bool MayBeTooDeep(ReadOnlySpan<char> text)
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
    private static void CheckBlocks(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is ContainerBlock inner) CheckBlocks(inner);
            else if (container[i] is LeafBlock { Inline: { FirstChild: not null } root } block && IsTooDeep(root, DepthOf(block)))
                throw new MarkdownLimitException(block.Line, DiagnosticDescriptors.NestedTooDeep);
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
