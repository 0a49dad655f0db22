using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Markup;

/// <summary>The words of Markdown without their marks.</summary>
public static class PlainText
{
    /// <summary>The words of the first paragraph; empty where there is none.</summary>
    public static string FirstParagraph(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            if (block is ParagraphBlock { Inline: { } inline } && Of(inline) is { Length: > 0 } text) return text;
        }
        return "";
    }

    /// <summary>The words of a line of Markdown, each run of white space as one blank.</summary>
    public static string Of(ContainerInline inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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
