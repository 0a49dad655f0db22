using Placard.Images;

namespace Placard.Pictures;

/// <summary>Decodes an image once and encodes it in several sizes and formats. Keeps no state.</summary>
internal interface IImageCodec
{
    /// <param name="source">The bytes of the image file.</param>
    /// <param name="take">Receives each rendition as soon as it is encoded.</param>
    /// <exception cref="ImageException">The bytes can't be decoded or encoded.</exception>
    void Encode(byte[] source, ImageHeader header, IReadOnlyList<ImageRendition> renditions, Action<ImageRendition, byte[]> take);

    /// <summary>A part of a raster image as a JPEG of at most <see cref="IShareImageEncoder.MaxBytes"/>.</summary>
    /// <exception cref="ImageException">The bytes can't be decoded or encoded.</exception>
    byte[] EncodePart(byte[] source, ImageHeader header, int width, int height);

    /// <summary>A whole drawing on white, as a JPEG of at most <see cref="IShareImageEncoder.MaxBytes"/>.</summary>
    /// <exception cref="ImageException">The drawing can't be rasterised.</exception>
    byte[] EncodeDrawing(byte[] svg, int width, int height);
}

/// <summary>An image could not be decoded or encoded.</summary>
internal sealed class ImageException(ImageFailure failure, string reason) : Exception(reason)
{
    public ImageFailure Failure => failure;
}
