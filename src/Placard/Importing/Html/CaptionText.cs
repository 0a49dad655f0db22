using System.Text;

namespace Placard.Importing.Html;

/// <summary>Captions, which Markdown has as the title of an image.</summary>
internal static class CaptionText
{
    /// <summary>The words of a caption; null where it holds links, images or code, which a title can't. Emphasis is dropped.</summary>
    public static string? Of(IReadOnlyList<Inline> caption)
    {
        var words = new StringBuilder();
        foreach (var inline in caption)
        {
            if (inline is Words text) words.Append(text.Text);
            else if (inline is LineBreak) words.Append(' ');
            else if (inline is not (Start { Style.Kind: not InlineStyleKind.Link } or End { Style.Kind: not InlineStyleKind.Link })) return null;
        }
        return words.Length > 0 ? words.ToString() : null;
    }
}
