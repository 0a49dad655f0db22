using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Figures: one image and its caption are an image with a title.</summary>
internal sealed partial class BlockReader
{
    private void ReadFigure(IElement element)
    {
        EndLine();
        var caption = element.Children.FirstOrDefault(child => child.LocalName == "figcaption");
        var inner = Nested(element, except: caption);
        if (caption is null)
        {
            blocks.AddRange(inner);
            return;
        }
        var words = LineOf(caption);
        if (inner is [TextBlock { Inlines: var shown }] && CaptionText.Of(words) is { } title && Captioned(shown, title) is { } captioned)
        {
            blocks.Add(new TextBlock(captioned, IsBare: false));
            return;
        }
        blocks.AddRange(inner);
        if (words.Count > 0) blocks.Add(new TextBlock(words, IsBare: false));
    }

    /// <summary>The image with its caption; null where there is more than one image, or a link around it.</summary>
    private static IReadOnlyList<Inline>? Captioned(IReadOnlyList<Inline> inlines, string title) => inlines switch
    {
        [Image image] => [image with { Title = title, IsFigure = true }],
        [Start { Style.Kind: InlineStyleKind.Link } start, Image image, End end] => [start, image with { Title = title, IsFigure = true }, end],
        _ => null,
    };
}
