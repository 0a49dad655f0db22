using System.Buffers.Binary;
using Placard.Model.Pictures;

namespace Placard.Syntax.Pictures;

/// <summary>The size of a GIF picture; of an animation that of one frame.</summary>
internal static class GifHeader
{
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 10 ? null : new PictureHeader(PictureFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]), IsAnimation: true);
}
