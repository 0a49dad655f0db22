using Placard.Urls;

namespace Placard.Content;

/// <summary>What is published of a capture's saved bytes.</summary>
public enum CaptureContainer
{
    /// <summary>A WACZ, in parts that hosts take.</summary>
    Published,

    /// <summary>Its digest alone; the bytes stay with their keepers.</summary>
    Digest,
}

/// <summary>A file with saved bytes of a capture.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Permalink">Where it is published; null where it is not.</param>
/// <param name="Bytes">The size in bytes.</param>
/// <param name="Digest">The SHA-256 of its bytes, in hexadecimal digits.</param>
public sealed record CapturePart(string Name, Permalink? Permalink, long Bytes, string Digest);
