using Placard.Files;

namespace Placard.Images;

/// <summary>A picture of the archive and all that is published of it. Its pixels are touched only when one of those files is asked for.</summary>
/// <param name="Source">The picture as somebody put it into <c>files/</c>.</param>
/// <param name="Original">In the picture's own format, smallest first; the last is the largest that is published. Never empty.</param>
/// <param name="Webp">The same widths as WebP, where that is not the picture's own format.</param>
public sealed record PublishedImage(SourceFile Source, ImageHeader Header, IReadOnlyList<ImageRendition> Original, IReadOnlyList<ImageRendition> Webp)
{
    /// <summary>Wide enough for cards of networks and feed readers, which take no choice of sizes.</summary>
    private const int PreviewWidth = 1200;

    public ImageRendition Largest => Original[^1];

    /// <summary>The one to show where there can be only one.</summary>
    public ImageRendition Preview => Original.LastOrDefault(rendition => rendition.Width <= PreviewWidth) ?? Original[0];

    public IEnumerable<ImageRendition> Renditions => Original.Concat(Webp);

    /// <summary>Whether there is a choice of sizes.</summary>
    public bool IsRaster => Header.Format != ImageFormat.Svg;
}
