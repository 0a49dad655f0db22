using Placard.Files;
using Placard.Urls;

namespace Placard.Images;

/// <summary>Decides the sizes and formats of an image's renditions; the result depends on the header only.</summary>
public static class ImagePlan
{
    /// <summary>The folder of all renditions except the largest of each image, which keeps the image's own URL.</summary>
    public const string Folder = "pictures/";

    /// <summary>The maximum size of an image, chosen so that the smallest build machine can decode it.</summary>
    public const int MaxMegapixels = 100;

    /// <summary>The maximum width of a rendition; no screen shows a wider column of text.</summary>
    private const int MaxWidth = 2400;

    /// <summary>The maximum height of a rendition; WebP is limited to 16,383.</summary>
    private const int MaxHeight = 12_000;

    private static readonly int[] Widths = [400, 800, 1200, 1600];

    /// <param name="keepsOriginal">Whether the original image is published at the image's own URL.</param>
    public static PublishedImage For(SourceFile source, ImageHeader header, bool keepsOriginal)
    {
        if (header.Format == ImageFormat.Svg)
            return new PublishedImage(source, header, [new ImageRendition(new Permalink(source.Path), ImageFormat.Svg, header.Width, header.Height)], []);
        var full = FullWidth(header);
        var smaller = Widths.Where(width => width <= full * 4 / 5).ToArray();
        var isOne = header.IsAnimation || header.Format == ImageFormat.Avif;
        var original = (isOne ? [] : smaller).Select(width => Of(source, header, header.Format, width))
            .Append(keepsOriginal
                ? Of(source, header, header.Format, full)
                : new ImageRendition(new Permalink(source.Path), header.Format, full, HeightFor(header, full)));
        // Animations are not resized.
        var webp = header.Format == ImageFormat.Webp ? [] : WebpWidths(header, smaller, full).Select(width => Of(source, header, ImageFormat.Webp, width));
        return new PublishedImage(source, header, [.. original], [.. webp]);
    }

    /// <summary>
    /// The widths that browsers choose from; the largest of a photograph, which is the slowest to encode, exists in the original format only.
    /// </summary>
    private static IEnumerable<int> WebpWidths(ImageHeader header, int[] smaller, int full) =>
        header.IsAnimation ? [full] : smaller.Length == Widths.Length && header.Format != ImageFormat.Avif ? smaller : smaller.Append(full);

    private static int FullWidth(ImageHeader header)
    {
        if (header.IsAnimation) return header.Width;
        var width = Math.Min(header.UprightWidth, MaxWidth);
        return header.UprightHeight <= MaxHeight ? width : Math.Max(1, Math.Min(width, (int)((long)header.UprightWidth * MaxHeight / header.UprightHeight)));
    }

    private static int HeightFor(ImageHeader header, int width) =>
        Math.Max(1, (int)(((long)header.UprightHeight * width * 2 + header.UprightWidth) / (header.UprightWidth * 2L)));

    private static ImageRendition Of(SourceFile source, ImageHeader header, ImageFormat format, int width) =>
        new(new Permalink($"{Folder}{source.Path[(source.Path.IndexOf('/') + 1)..]}/{width}.{EndingOf(format)}"), format, width, HeightFor(header, width));

    private static string EndingOf(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "jpg",
        ImageFormat.Png => "png",
        ImageFormat.Webp => "webp",
        ImageFormat.Gif => "gif",
        ImageFormat.Avif => "avif",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Nothing is made in this format."),
    };
}
