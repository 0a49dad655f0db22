namespace Placard.Images;

/// <summary>
/// Encodes the images by which networks show a link: JPEG without metadata, in exactly the requested size. The same bytes at each call; thread-safe.
/// An <see cref="IImageEncoder"/> that implements it too lets pages name such images.
/// </summary>
public interface IShareImageEncoder
{
    /// <summary>The maximum length of an encoded image, in bytes.</summary>
    const int MaxBytes = 300_000;

    /// <summary>Whether this machine can encode them; asked before pages are rendered, and the same at each call.</summary>
    bool IsAvailable { get; }

    /// <summary>
    /// A part of a raster image that is at least as large: its middle, and of a tall image rather its upper part. Of an animation the first frame.
    /// </summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    EncodedImage EncodePhoto(PublishedImage image, int width, int height);

    /// <summary>A whole drawing on white.</summary>
    /// <param name="svg">A sanitized drawing without text.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    EncodedImage EncodeDrawing(ReadOnlyMemory<byte> svg, int width, int height);
}
