using System.Buffers.Binary;

namespace Placard.Images.Formats;

/// <summary>Checks that an AVIF image contains nothing but images and the properties needed to show them.</summary>
internal static class AvifMetadata
{
    private const int FullHeader = 4;

    private static readonly string[] Parts = ["ftyp", "meta", "mdat"];

    private static readonly string[] Lists = ["hdlr", "pitm", "iloc", "iinf", "iprp", "iref", "idat"];

    private static readonly string[] Properties = ["ispe", "pixi", "av1C", "colr", "auxC", "irot", "imir", "pasp", "clap", "a1op", "a1lx", "lsel", "clli",
        "mdcv"];

    private static readonly string[] Items = ["av01", "grid", "iden"];

    /// <summary>Whether the image is free of metadata.</summary>
    public static bool IsAbsentFrom(ReadOnlySpan<byte> bytes) => ContainsOnly(bytes, Parts, IsPart);

    private static bool IsPart(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) =>
        !type.SequenceEqual("meta"u8) || content.Length >= FullHeader && ContainsOnly(content[FullHeader..], Lists, IsList);

    private static bool IsList(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        if (type.SequenceEqual("iprp"u8)) return ContainsOnly(content, ["ipco", "ipma"], IsSetOfProperties);
        if (!type.SequenceEqual("iinf"u8)) return true;
        var counted = content.Length == 0 || content[0] == 0 ? FullHeader + 2 : FullHeader + 4;
        return content.Length >= counted && ContainsOnly(content[counted..], ["infe"], IsItem);
    }

    private static bool IsSetOfProperties(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) =>
        !type.SequenceEqual("ipco"u8) || ContainsOnly(content, Properties, IsProperty);

    /// <summary>An ICC profile can identify its creator; coded colour values cannot.</summary>
    private static bool IsProperty(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) =>
        !type.SequenceEqual("colr"u8) || content.StartsWith("nclx"u8);

    /// <summary>Exif and XMP are items of other types; an item name could contain text.</summary>
    private static bool IsItem(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        var kind = content.Length == 0 || content[0] < 3 ? FullHeader + 4 : FullHeader + 6;
        return content.Length == kind + 5 && FourCharacterCode.IsOneOf(Items, content.Slice(kind, 4)) && content[^1] == 0;
    }

    /// <summary>Whether all boxes are of these types and valid, and end with the bytes.</summary>
    private static bool ContainsOnly(ReadOnlySpan<byte> boxes, string[] types, BoxCheck isGood)
    {
        while (boxes.Length >= 8)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(boxes);
            if (size < 8 || size > (uint)boxes.Length || !FourCharacterCode.IsOneOf(types, boxes.Slice(4, 4))
                || !isGood(boxes.Slice(4, 4), boxes[8..(int)size]))
            {
                return false;
            }

            boxes = boxes[(int)size..];
        }
        return boxes.IsEmpty;
    }

    private delegate bool BoxCheck(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content);
}
