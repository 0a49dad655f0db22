using Placard.Urls;

namespace Placard.Images;

/// <summary>The JPEG by which networks show a link to a page.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Original">The image that it is made of; null for a card.</param>
internal sealed record ShareImage(Permalink Permalink, int Width, int Height, PublishedImage? Original)
{
    /// <summary>The size that networks ask for, in pixels.</summary>
    private const int FullWidth = 1200, FullHeight = 630;

    /// <summary>The minimum width of a part of a photograph, in pixels; networks show smaller images as stamps.</summary>
    private const int MinWidth = 600;

    /// <summary>A card, at its own URL.</summary>
    public static ShareImage CardAt(Permalink permalink) => new(permalink, FullWidth, FullHeight, null);

    /// <summary>The share image of a photograph, never enlarged, or of a drawing; null for an image that is too small or a drawing that has text.</summary>
    public static ShareImage? Of(PublishedImage image)
    {
        if (!image.IsRaster) return PlainDrawing.Is(image.Source) ? At(image, FullWidth, FullHeight) : null;
        var (wide, tall) = (image.Header.UprightWidth, image.Header.UprightHeight);
        var width = Math.Min(FullWidth, Math.Min(wide, (int)((long)tall * FullWidth / FullHeight)));
        return width < MinWidth ? null : At(image, width, width * FullHeight / FullWidth);
    }

    private static ShareImage At(PublishedImage image, int width, int height) => new(new Permalink(
        $"{ImagePlan.Folder}{image.Source.Path[(image.Source.Path.IndexOf('/') + 1)..]}/share.jpg"), width, height, image);
}
