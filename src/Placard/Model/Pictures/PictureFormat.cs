namespace Placard.Model.Pictures;

/// <summary>What a picture's bytes are, whatever its name says.</summary>
public enum PictureFormat
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
}
