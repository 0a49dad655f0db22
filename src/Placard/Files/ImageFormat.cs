namespace Placard.Files;

/// <summary>What a picture's bytes are, whatever its name says.</summary>
public enum ImageFormat
{
    Jpeg,
    Png,
    Webp,
    Gif,
    Avif,
    Svg,
    Heic,
    Tiff,
    Bmp,
    JpegXl,
    Psd,

    /// <summary>What cameras keep for developing later, where it is not TIFF inside.</summary>
    Raw,
}
