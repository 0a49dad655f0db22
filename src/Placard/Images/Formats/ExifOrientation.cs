using System.Buffers.Binary;

namespace Placard.Images.Formats;

/// <summary>Reads the orientation from the first directory of an Exif block.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112, Short = 3;

    private const int EntrySize = 12;

    /// <param name="exif">The Exif block, from its TIFF header on.</param>
    /// <returns>From 1 to 8; 1 if there is no valid value.</returns>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        if (exif.StartsWith("Exif\0\0"u8)) exif = exif[6..];
        if (exif.Length < 8) return 1;
        var isLittle = exif[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(exif[4..]) : BinaryPrimitives.ReadUInt32BigEndian(exif[4..]);
        if (directory > (uint)exif.Length - 2) return 1;
        var entries = exif[(int)directory..];
        var count = Number(entries, isLittle);
        for (var i = 0; i < count && 2 + (i + 1) * EntrySize <= entries.Length; i++)
        {
            var entry = entries[(2 + i * EntrySize)..];
            if (Number(entry, isLittle) == Tag && Number(entry[2..], isLittle) == Short && Number(entry[8..], isLittle) is >= 1 and <= 8 and var orientation)
                return orientation;
        }
        return 1;
    }

    private static ushort Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
