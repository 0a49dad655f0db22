using System.Text;
using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Walks over a tree without recursion, since it may be of any depth.</summary>
internal static class HtmlTree
{
    /// <summary>All nodes below one, in the order of the page.</summary>
    /// <param name="enters">Whether the nodes below an element are wanted.</param>
    public static IEnumerable<INode> Nodes(INode root, Func<IElement, bool>? enters = null)
    {
        var open = new Stack<IEnumerator<INode>>();
        open.Push(root.ChildNodes.GetEnumerator());
        while (open.TryPeek(out var nodes))
        {
            if (!nodes.MoveNext())
            {
                open.Pop().Dispose();
                continue;
            }
            yield return nodes.Current;
            if (nodes.Current is IElement element && (enters is null || enters(element))) open.Push(element.ChildNodes.GetEnumerator());
        }
    }

    public static IEnumerable<IElement> Elements(INode root) => Nodes(root).OfType<IElement>();

    /// <summary>The words below a node as they stand, without those of elements that are never shown.</summary>
    public static string TextOf(INode root)
    {
        var text = new StringBuilder();
        foreach (var node in Nodes(root, element => !HtmlNames.Unseen.Contains(element.LocalName)))
        {
            if (node is IText words) text.Append(words.Data);
            else if (node is IElement { LocalName: "br" }) text.Append('\n');
            else if (node is IElement block && HtmlNames.Blocks.Contains(block.LocalName)) text.Append(' ');
        }
        return text.ToString();
    }
}
