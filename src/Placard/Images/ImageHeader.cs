using Placard.Files;

namespace Placard.Images;

/// <summary>What the first bytes of a picture tell: enough to lay out a page, without decoding it.</summary>
/// <param name="Width">Of the pixels as they are stored; 0 where it can't be told.</param>
/// <param name="Height">Of the pixels as they are stored; 0 where it can't be told.</param>
/// <param name="Orientation">How they are to be turned for a viewer, from 1 (upright) to 8, as Exif counts.</param>
/// <param name="HasPalette">Whether it is a drawing of few colours, each pixel a number in their list.</param>
/// <param name="IsAnimation">Whether there may be more than one frame; the size is that of each.</param>
public sealed record ImageHeader(ImageFormat Format, int Width, int Height, int Orientation = 1, bool HasPalette = false, bool IsAnimation = false)
{
    public bool IsRotated => Orientation >= 5;

    public int UprightWidth => IsRotated ? Height : Width;

    public int UprightHeight => IsRotated ? Width : Height;

    public long Pixels => (long)Width * Height;
}
