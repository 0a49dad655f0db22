using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>
/// Reads the size of an AVIF image from its boxes (ISO base media file format, shared with HEIC). Decoders apply its rotation, so it is always
/// upright.
/// </summary>
internal static class AvifHeader
{
    private static readonly string[] Parents = ["meta", "iprp", "ipco"];

    /// <summary>The format by the brands in the first box.</summary>
    public static ImageFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        var size = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var brands = bytes[8..(int)Math.Min((uint)bytes.Length, Math.Max(size, 12))];
        if (brands.IndexOf("avif"u8) >= 0 || brands.IndexOf("avis"u8) >= 0) return ImageFormat.Avif;
        return brands.IndexOf("hei"u8) >= 0 || brands.IndexOf("hev"u8) >= 0 || brands.IndexOf("mif1"u8) >= 0 ? ImageFormat.Heic : null;
    }

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var found = new Properties();
        return Walk(bytes, ref found, 0) && found.Width > 0
            ? new ImageHeader(ImageFormat.Avif, found.IsRotated ? found.Height : found.Width, found.IsRotated ? found.Width : found.Height)
            : null;
    }

    /// <returns>False if the bytes end inside a box that is needed.</returns>
    private static bool Walk(ReadOnlySpan<byte> boxes, ref Properties found, int depth)
    {
        while (boxes.Length >= 8)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(boxes);
            var type = boxes.Slice(4, 4);
            if (size < 8) return true;
            var isParent = depth < Parents.Length && IsNamed(type, Parents[depth]);
            if (size > (uint)boxes.Length) return !isParent;
            var content = boxes[8..(int)size];
            if (isParent) return Walk(depth == 0 && content.Length >= 4 ? content[4..] : content, ref found, depth + 1);
            if (depth == Parents.Length) found.Add(type, content);
            boxes = boxes[(int)size..];
        }
        return true;
    }

    private static bool IsNamed(ReadOnlySpan<byte> type, string name)
    {
        for (var i = 0; i < 4; i++)
        {
            if (type[i] != name[i]) return false;
        }
        return true;
    }

    /// <summary>An image of tiles lists the size of a tile too; the largest is that of the whole image.</summary>
    private struct Properties
    {
        public int Width;
        public int Height;
        public bool IsRotated;

        public void Add(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
        {
            if (type.SequenceEqual("irot"u8) && content.Length > 0) IsRotated = (content[0] & 1) == 1;
            if (!type.SequenceEqual("ispe"u8) || content.Length < 12) return;
            var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content[4..]), BinaryPrimitives.ReadInt32BigEndian(content[8..]));
            if (width > 0 && height > 0 && (long)width * height > (long)Width * Height) (Width, Height) = (width, height);
        }
    }
}
