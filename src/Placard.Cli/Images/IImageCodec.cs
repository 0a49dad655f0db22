using Placard.Images;

namespace Placard.Cli.Images;

/// <summary>Decodes a picture once and encodes it in several sizes and formats; remembers nothing.</summary>
internal interface IImageCodec
{
    /// <param name="source">The picture's bytes.</param>
    /// <param name="take">Receives each rendition as soon as it is made.</param>
    /// <exception cref="ImageException">There is nothing to publish of these bytes.</exception>
    void Encode(byte[] source, ImageHeader header, IReadOnlyList<ImageRendition> renditions, Action<ImageRendition, byte[]> take);
}

/// <summary>A picture could not be decoded or encoded.</summary>
internal sealed class ImageException(ImageFailure failure, string reason) : Exception(reason)
{
    public ImageFailure Failure => failure;
}
