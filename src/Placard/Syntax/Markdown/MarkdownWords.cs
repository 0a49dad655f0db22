using System.Net;
using System.Text;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>
/// Reads the words of a syntax tree as its page shows them: without markup, and without the content of elements that no page shows. Such an
/// element may begin in one node and end in another, so one reader reads the nodes in their order.
/// </summary>
internal class MarkdownWords
{
    private readonly StringBuilder text = new();

    /// <summary>The name of the element whose content is being left out; null outside of one.</summary>
    private string? unseen;

    /// <summary>The text that was read since the last call, with normalized white space in each line.</summary>
    public string Take()
    {
        var lines = text.ToString().Split('\n');
        text.Clear();
        return lines is [var line] ? WhiteSpace.Collapse(line) : string.Join('\n', lines.Select(WhiteSpace.Collapse)).Trim('\n');
    }

    public void Read(Inline inline)
    {
        switch (inline)
        {
            case HtmlInline html:
                ReadTag(html.Tag);
                break;
            case LinkInline { IsImage: true } image:
                if (unseen is null) ReadImage(image);
                break;
            case LinkInline link:
                ReadLink(link);
                break;
            case LiteralInline literal:
                Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                Append(code.Content);
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                Append(link.Url);
                break;
            case LineBreakInline lineBreak:
                Append(lineBreak.IsHard ? HardBreak : " ");
                break;
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral());
                ReadChildren(delimiter);
                break;
            case ContainerInline container:
                ReadChildren(container);
                break;
            default:
                ReadOther(inline);
                break;
        }
    }

    /// <summary>Reads raw HTML.</summary>
    public void ReadHtml(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var start = NextTag(html, at);
            Append(WebUtility.HtmlDecode(html[at..start]));
            if (start == html.Length) break;
            at = HtmlTag.EndOf(html, start);
            ReadTag(html[start..at]);
        }
    }

    /// <summary>What stands for a hard line break.</summary>
    protected virtual string HardBreak => " ";

    protected virtual void ReadLink(LinkInline link) => ReadChildren(link);

    protected virtual void ReadImage(LinkInline image)
    {
    }

    /// <summary>Reads an inline of an extension.</summary>
    protected virtual void ReadOther(Inline inline)
    {
    }

    protected virtual void ReadElement(HtmlTag tag)
    {
        if (tag.Name == "br") Append(HardBreak);
        else if (tag.Separates) Append(" ");
    }

    protected void ReadChildren(ContainerInline container)
    {
        foreach (var child in container) Read(child);
    }

    protected void Append(ReadOnlySpan<char> words)
    {
        if (unseen is null) text.Append(words);
    }

    private int NextTag(string html, int from)
    {
        var next = unseen is null ? HtmlTag.IndexIn(html, from) : html.IndexOf("</" + unseen, from, StringComparison.OrdinalIgnoreCase);
        return next < 0 ? html.Length : next;
    }

    private void ReadTag(string written)
    {
        if (HtmlTag.Parse(written) is not { } tag) return;
        if (unseen is not null)
        {
            if (tag.IsClosing && tag.Name == unseen) unseen = null;
        }
        else if (tag is { IsClosing: false, HasUnseenContent: true })
        {
            unseen = tag.Name;
        }
        else
        {
            ReadElement(tag);
        }
    }
}
