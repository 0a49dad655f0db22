using Placard.Content;
using Placard.Images;

namespace Placard.Rendering;

/// <summary>The files of a picture as HTML names them, for browsers to choose from.</summary>
internal static class ImageSources
{
    /// <summary>A <c>srcset</c>: addresses with their widths, or one address alone.</summary>
    /// <param name="root">The way from the page up to the archive's root.</param>
    public static string Set(IReadOnlyList<ImageRendition> renditions, string root) => renditions.Count == 1
        ? root + renditions[0].Permalink.Href
        : string.Join(", ", renditions.Select(rendition => string.Create(null, $"{root}{rendition.Permalink.Href} {rendition.Width}w")));

    /// <summary>Whether there is anything to choose, so that a browser must know how wide the picture will be shown.</summary>
    public static bool HasSizes(PublishedImage image) => image.Original.Count > 1 || image.Webp.Count > 1;

    /// <summary>The absolute address of the size for those who take no choice: feeds, cards of networks.</summary>
    public static string? PreviewUrl(Site site, Image? image) =>
        image is null ? null : site.BaseUrl + (site.ImageOf(image)?.Preview.Permalink ?? image.Permalink).Href;
}
