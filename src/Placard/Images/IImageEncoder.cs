namespace Placard.Images;

/// <summary>Makes the files that are published of a picture; how and where it remembers them is the host's affair.</summary>
public interface IImageEncoder
{
    /// <summary>The bytes of one rendition: upright, in sRGB, and with nothing in them but pixels. The same at each call, from any thread.</summary>
    EncodedImage Encode(PublishedImage image, ImageRendition wanted);
}

/// <summary>The bytes of a rendition, or why there are none.</summary>
/// <param name="Reason">What went wrong, in words that can stand in a message, without a full stop; empty where nothing did.</param>
public readonly record struct EncodedImage(ReadOnlyMemory<byte> Bytes, ImageFailure Failure = ImageFailure.None, string Reason = "");

public enum ImageFailure
{
    None,

    /// <summary>The bytes are not the picture that their beginning promises.</summary>
    Unreadable,

    /// <summary>All frames of an animation together are too large to be decoded.</summary>
    TooManyPixels,

    /// <summary>This machine lacks what decodes pictures.</summary>
    NoDecoder,
}
