namespace Placard.Images;

/// <summary>Encodes the renditions of images; how they are cached is the host's decision.</summary>
public interface IImageEncoder
{
    /// <summary>The bytes of a rendition: upright, in sRGB and without metadata. The same at each call; thread-safe.</summary>
    EncodedImage Encode(PublishedImage image, ImageRendition wanted);
}

/// <summary>An encoded rendition, or the reason of a failure.</summary>
/// <param name="Reason">The reason, as part of a diagnostic's message, without a full stop; empty on success.</param>
public readonly record struct EncodedImage(ReadOnlyMemory<byte> Bytes, ImageFailure Failure = ImageFailure.None, string Reason = "");

/// <summary>Why an image could not be encoded.</summary>
public enum ImageFailure
{
    /// <summary>It was encoded.</summary>
    None,

    /// <summary>The file is damaged or not of the format that its first bytes indicate.</summary>
    Unreadable,

    /// <summary>All frames of an animation together are too large to decode.</summary>
    TooManyPixels,

    /// <summary>This machine has no image decoder.</summary>
    NoDecoder,
}
