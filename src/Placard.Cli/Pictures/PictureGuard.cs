using Placard.Model.Pictures;
using Placard.Syntax.Pictures;

namespace Placard.Cli.Pictures;

/// <summary>The last look at what was encoded: whatever a library does one day, no picture is published that holds more than pixels.</summary>
internal static class PictureGuard
{
    /// <summary>GIF and AVIF are taken on trust: their parts are not known here.</summary>
    public static bool Passes(ReadOnlySpan<byte> bytes, PictureFormat format) => format is PictureFormat.Gif or PictureFormat.Avif || PictureMetadata.IsAbsentFrom(bytes);
}
