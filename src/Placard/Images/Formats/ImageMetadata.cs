using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>Checks that an image contains nothing but its pixels and what is needed to show them.</summary>
public static class ImageMetadata
{
    private const byte FirstApplication = 0xE0, Jfif = 0xE0, Adobe = 0xEE, LastApplication = 0xEF, Comment = 0xFE, StartOfScan = 0xDA;

    private static readonly string[] PngChunks = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sBIT", "sRGB", "cICP", "bKGD", "pHYs", "hIST",
        "acTL", "fcTL", "fdAT"];

    private static readonly string[] WebpChunks = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"];

    /// <summary>Whether an image is free of metadata: true only if every part is known to be harmless, false for unknown formats.</summary>
    public static bool IsAbsentFrom(ReadOnlySpan<byte> bytes) => ImageHeaderReader.Read(bytes)?.Format switch
    {
        ImageFormat.Jpeg => IsPlainJpeg(bytes),
        ImageFormat.Png => IsPlainPng(bytes[8..]),
        ImageFormat.Webp => IsPlainWebp(bytes[12..]),
        ImageFormat.Gif => GifMetadata.IsAbsentFrom(bytes),
        ImageFormat.Avif => AvifMetadata.IsAbsentFrom(bytes),
        _ => false,
    };

    /// <summary>
    /// Checks the segments up to the first scan; after it only tables and scans may follow, and the end of image must be the end of the file.
    /// </summary>
    private static bool IsPlainJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == StartOfScan)
                return bytes.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]) && bytes[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) == bytes.Length - at - 2;
            if (marker == Comment || (marker is >= FirstApplication and <= LastApplication and not (Jfif or Adobe))) return false;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return false;
    }

    private static bool IsPlainPng(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > (uint)chunks.Length - 12 || !FourCharacterCode.IsOneOf(PngChunks, chunks.Slice(4, 4))) return false;
            chunks = chunks[(12 + (int)length)..];
        }
        return chunks.IsEmpty;
    }

    private static bool IsPlainWebp(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]);
            if (length > (uint)chunks.Length - 8 || !FourCharacterCode.IsOneOf(WebpChunks, chunks[..4])) return false;
            chunks = chunks[Math.Min(chunks.Length, 8 + (int)length + ((int)length & 1))..];
        }
        return chunks.IsEmpty;
    }
}
