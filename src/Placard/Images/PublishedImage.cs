using Placard.Files;

namespace Placard.Images;

/// <summary>An image of the archive with all its renditions. It is decoded only when a rendition is read.</summary>
/// <param name="Source">The source file in <c>files/</c>.</param>
/// <param name="Original">The renditions in the image's own format, smallest first; the last is the largest published. Never empty.</param>
/// <param name="Webp">The renditions as WebP; empty if that is the image's own format.</param>
public sealed record PublishedImage(SourceFile Source, ImageHeader Header, IReadOnlyList<ImageRendition> Original, IReadOnlyList<ImageRendition> Webp)
{
    /// <summary>The maximum width of <see cref="Preview"/>, in pixels.</summary>
    private const int PreviewWidth = 1200;

    /// <summary>The largest rendition.</summary>
    public ImageRendition Largest => Original[^1];

    /// <summary>The rendition for feeds and social cards, which take one size only.</summary>
    public ImageRendition Preview => Original.LastOrDefault(rendition => rendition.Width <= PreviewWidth) ?? Original[0];

    /// <summary>All renditions.</summary>
    public IEnumerable<ImageRendition> Renditions => Original.Concat(Webp);

    /// <summary>Whether it is a raster image, which has several sizes.</summary>
    public bool IsRaster => Header.Format != ImageFormat.Svg;
}
