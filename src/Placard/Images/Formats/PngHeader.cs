using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>Reads the size of a PNG image, whether it has a palette, and its orientation from an <c>eXIf</c> chunk.</summary>
internal static class PngHeader
{
    private const byte Palette = 3;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33 || !bytes[12..].StartsWith("IHDR"u8)) return null;
        var width = BinaryPrimitives.ReadInt32BigEndian(bytes[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes[20..]);
        if (width < 0 || height < 0 || Orientation(bytes[33..]) is not { } orientation) return null;
        return new ImageHeader(ImageFormat.Png, width, height, orientation, bytes[25] == Palette);
    }

    /// <summary>Null if the chunks end before the pixels begin.</summary>
    private static int? Orientation(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (chunks[4..].StartsWith("IDAT"u8)) return 1;
            if (chunks.Length < 12 || length > (uint)chunks.Length - 12) return null;
            if (chunks[4..].StartsWith("eXIf"u8)) return ExifOrientation.Read(chunks.Slice(8, (int)length));
            chunks = chunks[(12 + (int)length)..];
        }
        return null;
    }
}
