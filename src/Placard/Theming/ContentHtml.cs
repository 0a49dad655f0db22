using System.Globalization;
using Placard.Liquid;
using Placard.Rendering;

namespace Placard.Theming;

/// <summary>Rendered Markdown as a template sees it: HTML already, written when it is asked for.</summary>
internal sealed class ContentHtml : IHtml
{
    private readonly MarkdownContent content;
    private readonly int start;
    private readonly int end;

    private ContentHtml(MarkdownContent content, int start, int end) => (this.content, this.start, this.end) = (content, start, end);

    /// <summary>The blocks from <paramref name="start"/> up to <paramref name="end"/>; null where there are none.</summary>
    public static ContentHtml? Of(MarkdownContent content, int start, int end) => end > start ? new ContentHtml(content, start, end) : null;

    public void Write(Utf8PageWriter writer) => content.Write(writer, start, end);

    public override string ToString()
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.Write(writer, start, end);
        return writer.ToString();
    }
}
