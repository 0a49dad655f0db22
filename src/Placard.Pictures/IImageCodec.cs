using Placard.Images;

namespace Placard.Pictures;

/// <summary>Decodes an image once and encodes it in several sizes and formats. Keeps no state.</summary>
internal interface IImageCodec
{
    /// <param name="source">The bytes of the image file.</param>
    /// <param name="take">Receives each rendition as soon as it is encoded.</param>
    /// <exception cref="ImageException">The bytes can't be decoded or encoded.</exception>
    void Encode(byte[] source, ImageHeader header, IReadOnlyList<ImageRendition> renditions, Action<ImageRendition, byte[]> take);
}

/// <summary>An image could not be decoded or encoded.</summary>
internal sealed class ImageException(ImageFailure failure, string reason) : Exception(reason)
{
    public ImageFailure Failure => failure;
}
