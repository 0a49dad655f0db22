using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>Plain text of Markdown: the words that its page shows.</summary>
public static class PlainText
{
    /// <summary>The text of the first paragraph that is not empty; an empty string if there is none, or if the text exceeds a limit of the parser.</summary>
    /// <param name="markdown">The Markdown.</param>
    public static string FirstParagraph(string markdown)
    {
        if (MarkdownParser.TryParse(markdown) is not { } document) return "";
        var words = new MarkdownWords();
        foreach (var block in document)
        {
            if (block is HtmlBlock html)
            {
                words.ReadHtml(html.Lines.ToString());
                words.Take();
            }
            else if (block is ParagraphBlock { Inline: { } inline })
            {
                words.Read(inline);
                if (words.Take() is { Length: > 0 } text) return text;
            }
        }
        return "";
    }

    /// <summary>All words that the page of a document shows, each block on a line of its own; of images their alternative texts and captions.</summary>
    internal static string Of(MarkdownDocument document)
    {
        var words = new PageWords();
        words.Read(document);
        return words.Take();
    }

    /// <summary>The text of inlines with normalized white space.</summary>
    public static string Of(ContainerInline inline)
    {
        if (inline.FirstChild is LiteralInline { NextSibling: null } only) return WhiteSpace.Collapse(only.Content.ToString());
        var words = new MarkdownWords();
        words.Read(inline);
        return words.Take();
    }
}
