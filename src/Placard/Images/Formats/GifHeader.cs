using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>The size of a GIF picture; of an animation that of one frame.</summary>
internal static class GifHeader
{
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 10 ? null : new ImageHeader(ImageFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]), IsAnimation: true);
}
