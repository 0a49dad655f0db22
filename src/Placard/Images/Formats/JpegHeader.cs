using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>Reads the size of a JPEG image, and the orientation from its Exif segment.</summary>
internal static class JpegHeader
{
    private const byte StandAlone = 0x01, FirstRestart = 0xD0, StartOfScan = 0xDA, End = 0xD9, Exif = 0xE1;

    /// <summary>Null if the bytes end before the frame header.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var orientation = 1;
        for (var at = 2; at + 4 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF || marker == StandAlone || marker is >= FirstRestart and <= FirstRestart + 8)
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            if (marker is StartOfScan or End) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length) return null;
            var segment = bytes.Slice(at + 4, length - 2);
            if (IsFrame(marker))
            {
                return segment.Length < 5
                    ? null
                    : new ImageHeader(ImageFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]),
                        orientation);
            }

            if (marker == Exif && segment.StartsWith("Exif\0\0"u8)) orientation = ExifOrientation.Read(segment[6..]);
            at += 2 + length;
        }
        return null;
    }

    /// <summary>C0 to CF begin a frame, except three that define tables.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
