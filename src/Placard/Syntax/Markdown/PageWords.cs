using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>All words that the page of a document shows.</summary>
internal sealed class PageWords : MarkdownWords
{
    public void Read(Block block)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup:
                break;
            case HtmlBlock html:
                ReadHtml(html.Lines.ToString());
                break;
            case LeafBlock { Inline: { } inline }:
                Read(inline);
                break;
            case LeafBlock leaf:
                Append(leaf.Lines.ToString());
                break;
            case ContainerBlock container:
                foreach (var child in container) Read(child);
                break;
        }
        Append("\n");
    }

    /// <summary>The number of a note separates words, and is none.</summary>
    protected override void ReadOther(Inline inline) => Append(" ");

    /// <summary>The alternative text, and the caption where the image is a figure.</summary>
    protected override void ReadImage(LinkInline image)
    {
        Append(" ");
        ReadChildren(image);
        Append(" ");
        if (image is { Title.Length: > 0, PreviousSibling: null, NextSibling: null, Parent.ParentBlock: ParagraphBlock }) Append(image.Title + " ");
    }
}
