using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>The words of a letter: with its line breaks, the URLs of its links and images, and the numbers of its notes.</summary>
/// <param name="absolute">Makes the URL of a link absolute; null if it leads nowhere.</param>
internal sealed class LetterWords(Func<string, string?> absolute) : MarkdownWords
{
    private readonly Stack<string?> opened = [];

    /// <summary>The notes that were referred to, in this order.</summary>
    public List<Footnote> Notes { get; } = [];

    protected override string HardBreak => "\n";

    /// <summary>The number of a note on the page, as it stands in a letter.</summary>
    public static string NumberOf(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"[{note.Order}]");

    public string TextOf(ContainerInline inline)
    {
        Read(inline);
        return Take();
    }

    public string TextOfHtml(string html)
    {
        ReadHtml(html);
        return Take();
    }

    protected override void ReadLink(LinkInline link)
    {
        ReadChildren(link);
        if (!link.IsAutoLink) AppendUrl(WrittenUrl(link), PlainText.Of(link));
    }

    protected override void ReadImage(LinkInline image)
    {
        ReadChildren(image);
        AppendUrl(WrittenUrl(image), "");
    }

    protected override void ReadOther(Inline inline)
    {
        if (inline is TaskList task)
        {
            Append(task.Checked ? "[x]" : "[ ]");
        }
        else if (inline is FootnoteLink { IsBackLink: false, Footnote: var note })
        {
            Append(NumberOf(note));
            if (!Notes.Contains(note)) Notes.Add(note);
        }
    }

    protected override void ReadElement(HtmlTag tag)
    {
        if (tag.Name == "a" && !tag.IsClosing) opened.Push(tag.Href);
        else if (tag.Name == "a" && opened.TryPop(out var url) && url is not null) AppendUrl(url, "");
        else if (tag is { Name: "td" or "th", IsClosing: true } or { Name: "img" }) Append(" ");
        else if (tag.Separates) Append("\n");
    }

    private static string WrittenUrl(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";

    /// <summary>Appends a URL in parentheses, unless the words say it already.</summary>
    private void AppendUrl(string written, string words)
    {
        if (absolute(written)?.Replace(" ", "%20", StringComparison.Ordinal) is not { Length: > 0 } url) return;
        if (url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) url = Uri.UnescapeDataString(url["mailto:".Length..]);
        else if (url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) url = url["tel:".Length..];
        if (url != words) Append($" ({url})");
    }
}
