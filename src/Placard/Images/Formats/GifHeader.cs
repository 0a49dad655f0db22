using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>Reads the size of a GIF image; of an animation that of a frame.</summary>
internal static class GifHeader
{
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 10
            ? null
            : new ImageHeader(ImageFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]),
                IsAnimation: true);
}
