using Placard.Images;

namespace Placard.Rendering;

/// <summary>The renditions of an image as HTML attributes.</summary>
internal static class ImageSources
{
    /// <summary>The value of <c>srcset</c>: URLs with widths, or a single URL.</summary>
    /// <param name="root">The relative path from the page to the archive's root.</param>
    public static string Set(IReadOnlyList<ImageRendition> renditions, string root) => renditions.Count == 1
        ? root + renditions[0].Permalink.Href
        : string.Join(", ", renditions.Select(rendition => string.Create(null, $"{root}{rendition.Permalink.Href} {rendition.Width}w")));

    /// <summary>Whether there are several sizes, so that <c>sizes</c> is needed.</summary>
    public static bool HasSizes(PublishedImage image) => image.Original.Count > 1 || image.Webp.Count > 1;
}
