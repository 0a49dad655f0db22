namespace Placard.Files;

/// <summary>The format of an image's bytes, regardless of the file's extension.</summary>
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

    /// <summary>A camera's raw format that is not based on TIFF.</summary>
    Raw,
}
