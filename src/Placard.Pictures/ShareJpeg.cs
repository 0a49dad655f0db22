using NetVips;
using Placard.Images;
using Image = NetVips.Image;

namespace Placard.Pictures;

/// <summary>The JPEGs by which networks show links: flat on white, without metadata, and of limited length.</summary>
internal static class ShareJpeg
{
    /// <summary>Part of every file name in the cache. To be changed with each change of encoded bytes.</summary>
    public const string Settings = "1";

    private static readonly double[] White = [255, 255, 255];

    /// <summary>Tried in this order, until the length is within the limit.</summary>
    private static readonly int[] Qualities = [82, 74, 66, 58, 50, 40, 30, 20, 10];

    /// <summary>Cuts an image that covers the size: from its middle, and of a tall one above it, where heads are.</summary>
    public static byte[] OfPart(Image covering, int width, int height)
    {
        using var flat = OnWhite(covering);
        using var part = flat.Crop((flat.Width - width) / 2, (flat.Height - height) / 3, width, height);
        return Save(part);
    }

    public static byte[] OfDrawing(byte[] svg, int width, int height)
    {
        using var fitting = Image.ThumbnailBuffer(svg, width, height: height, failOn: Enums.FailOn.Error);
        using var flat = OnWhite(fitting);
        using var whole = flat.Gravity(Enums.CompassDirection.Centre, width, height, extend: Enums.Extend.Background, background: White);
        return Save(whole);
    }

    private static Image OnWhite(Image image)
    {
        using var colours = image.Colourspace(Enums.Interpretation.Srgb);
        return colours.HasAlpha() ? colours.Flatten(background: White) : colours.Copy();
    }

    private static byte[] Save(Image image)
    {
        using var pixels = image.CopyMemory();
        byte[] made = [];
        foreach (var quality in Qualities)
        {
            made = pixels.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None);
            if (made.Length <= IShareImageEncoder.MaxBytes) break;
        }
        return made;
    }
}
