using System.Collections.Frozen;
using Placard.Files;
using Placard.Text;

namespace Placard.Importing.WordPress.Markup;

/// <summary>What a URL of a file names, by its ending.</summary>
internal static class MediaTypesOf
{
    private static readonly FrozenSet<string> Images = WordSet.Of("avif bmp gif heic jpe jpeg jpg png svg tif tiff webp");

    public static bool IsImage(string url) => Images.Contains(MediaTypes.EndingOf(PathOf(url)).ToString().ToLowerInvariant());

    private static string PathOf(string url) => url.IndexOfAny(['?', '#']) is >= 0 and var end ? url[..end] : url;
}
