using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>Reads the size of a WebP image (lossy, lossless or extended), and the orientation from an <c>EXIF</c> chunk.</summary>
internal static class WebpHeader
{
    private const byte HasExif = 0x08, HasFrames = 0x02;

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30) return null;
        var chunk = bytes[12..];
        if (chunk.StartsWith("VP8 "u8))
            return Of(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        if (chunk.StartsWith("VP8L"u8))
        {
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return Of((int)(packed & 0x3FFF) + 1, (int)((packed >> 14) & 0x3FFF) + 1);
        }
        if (!chunk.StartsWith("VP8X"u8)) return null;
        var header = Of(Triple(bytes[24..]) + 1, Triple(bytes[27..]) + 1) with { IsAnimation = (bytes[20] & HasFrames) != 0 };
        if ((bytes[20] & HasExif) == 0) return header;
        return Exif(bytes[12..]) is { } orientation ? header with { Orientation = orientation } : null;
    }

    private static ImageHeader Of(int width, int height) => new(ImageFormat.Webp, width, height);

    private static int Triple(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;

    /// <summary>Null if the chunks end before it.</summary>
    private static int? Exif(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]);
            if (length > (uint)chunks.Length - 8) return null;
            if (chunks.StartsWith("EXIF"u8)) return ExifOrientation.Read(chunks.Slice(8, (int)length));
            chunks = chunks[Math.Min(chunks.Length, 8 + (int)length + ((int)length & 1))..];
        }
        return null;
    }
}
