using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>Converts Markdown to plain text.</summary>
public static class PlainText
{
    /// <summary>The text of the first paragraph that is not empty; an empty string if there is none.</summary>
    public static string FirstParagraph(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            if (block is ParagraphBlock { Inline: { } inline } && Of(inline) is { Length: > 0 } text) return text;
        }
        return "";
    }

    /// <summary>The text of blocks as one would type it: paragraphs separated by an empty line, list items on lines of their own.</summary>
    public static string OfBlocks(IEnumerable<Block> blocks) =>
        string.Join("\n\n", blocks.Select(OfBlock).Where(text => text.Length > 0));

    private static string OfBlock(Block block) => block switch
    {
        ListBlock list => string.Join('\n', list.OfType<ListItemBlock>().Select(item => Marker(list, item) + OfBlocks(item))),
        LeafBlock { Inline: { } inline } => OfLines(inline),
        LeafBlock leaf => leaf.Lines.ToString().TrimEnd(),
        ContainerBlock container => OfBlocks(container),
        _ => "",
    };

    private static string Marker(ListBlock list, ListItemBlock item) => list.IsOrdered ? $"{item.Order}. " : "- ";

    /// <summary>As <see cref="Of"/>, but hard line breaks are kept.</summary>
    private static string OfLines(ContainerInline inline)
    {
        var text = new StringBuilder();
        var line = new StringBuilder();
        foreach (var child in inline)
        {
            if (child is LineBreakInline { IsHard: true })
            {
                text.Append(Collapse(line.ToString())).Append('\n');
                line.Clear();
            }
            else
            {
                Append(child, line);
            }
        }
        return text.Append(Collapse(line.ToString())).ToString();
    }

    /// <summary>The text of inlines with normalized white space.</summary>
    public static string Of(ContainerInline inline)
    {
        if (inline.FirstChild is LiteralInline { NextSibling: null } only) return Collapse(only.Content.ToString());
        var text = new StringBuilder();
        Append(inline, text);
        return Collapse(text.ToString());
    }

    private static string Collapse(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether white space is normalized: single spaces between words, none before or after them.</summary>
    private static bool IsCollapsed(string text)
    {
        var afterBlank = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (afterBlank || c != ' ')) return false;
            afterBlank = c == ' ';
        }
        return text.Length == 0 || !afterBlank;
    }

    private static void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LinkInline { IsImage: true }:
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case ContainerInline container:
                foreach (var child in container) Append(child, text);
                break;
        }
    }
}
