using System.Buffers.Binary;

namespace Placard.Images.Formats;

/// <summary>Removes the texts of a PNG image before it is decoded: a decoder inflates each, and none is published.</summary>
public static class PngTexts
{
    /// <returns>The same bytes where the image has no texts.</returns>
    public static byte[] Remove(byte[] png)
    {
        byte[]? result = null;
        var (at, length) = (PngHeader.Signature.Length, PngHeader.Signature.Length);
        while (png.Length - at >= 12)
        {
            var size = 12L + BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            if (size > png.Length - at) break;
            var type = png.AsSpan(at + 4, 4);
            if (type.SequenceEqual("zTXt"u8) || type.SequenceEqual("iTXt"u8) || type.SequenceEqual("tEXt"u8))
            {
                result ??= png.ToArray();
            }
            else
            {
                if (result is not null) png.AsSpan(at, (int)size).CopyTo(result.AsSpan(length));
                length += (int)size;
            }
            at += (int)size;
        }
        if (result is null) return png;
        png.AsSpan(at).CopyTo(result.AsSpan(length));
        return result[..(length + png.Length - at)];
    }
}
