using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>Checks that an image is not truncated. Decoders fill in what is missing without an error.</summary>
public static class ImageCompleteness
{
    /// <summary>Whether the end of the image is present; what follows it is ignored. True for formats whose decoders report truncation.</summary>
    public static bool IsComplete(ReadOnlySpan<byte> bytes, ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => IsJpegWhole(bytes),
        ImageFormat.Png => IsPngWhole(bytes[8..]),
        ImageFormat.Gif => bytes.IndexOf((ReadOnlySpan<byte>)[0x00, 0x3B]) >= 0,
        _ => true,
    };

    /// <summary>A thumbnail contains an end marker too, so only what follows the start of scan counts.</summary>
    private static bool IsJpegWhole(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            if (bytes[at + 1] == 0xDA) return bytes[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0;
            at += bytes[at + 1] == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return false;
    }

    private static bool IsPngWhole(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 12)
        {
            if (chunks[4..].StartsWith("IEND"u8)) return true;
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > (uint)chunks.Length - 12) return false;
            chunks = chunks[(12 + (int)length)..];
        }
        return false;
    }
}
