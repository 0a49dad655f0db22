using Placard.Files;

namespace Placard.Images;

/// <summary>The header of an image: enough to lay out a page without decoding it.</summary>
/// <param name="Width">The width of the stored pixels; 0 if unknown.</param>
/// <param name="Height">The height of the stored pixels; 0 if unknown.</param>
/// <param name="Orientation">The Exif orientation, from 1 (upright) to 8.</param>
/// <param name="HasPalette">Whether the image has indexed colours.</param>
/// <param name="IsAnimation">Whether there may be more than one frame; the size is that of each frame.</param>
public sealed record ImageHeader(ImageFormat Format, int Width, int Height, int Orientation = 1, bool HasPalette = false, bool IsAnimation = false)
{
    /// <summary>Whether the orientation swaps width and height.</summary>
    public bool IsRotated => Orientation >= 5;

    /// <summary>The width in pixels as viewers show it.</summary>
    public int UprightWidth => IsRotated ? Height : Width;

    /// <summary>The height in pixels as viewers show it.</summary>
    public int UprightHeight => IsRotated ? Width : Height;

    /// <summary>The number of pixels of a frame.</summary>
    public long Pixels => (long)Width * Height;
}
