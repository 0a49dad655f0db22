using Placard.Model;
using Placard.Model.Pictures;

namespace Placard.Syntax.Pictures;

/// <summary>Reads a picture's header, whatever its name says, from as few bytes as will do.</summary>
public static class PictureHeaderReader
{
    /// <summary>Holds the header of almost every picture; Exif alone may fill 64 KB before it.</summary>
    private const int Start = 128 * 1024;

    /// <summary>Null where the bytes are no picture of any known kind; without a size where they break off or contradict themselves.</summary>
    public static PictureHeader? Read(SourceFile file)
    {
        var start = file.ReadStart(Start);
        if (FormatOf(start.Span) is not { } format) return null;
        return Read(format, start.Span) ?? (start.Length < Start ? null : Read(format, file.Read().Span)) ?? new PictureHeader(format, 0, 0);
    }

    public static PictureHeader? Read(ReadOnlySpan<byte> bytes) => FormatOf(bytes) is { } format ? Read(format, bytes) ?? new PictureHeader(format, 0, 0) : null;

    /// <summary>The kind of photograph that a file holds whose name promises none; null for anything else, drawings among it.</summary>
    public static PictureFormat? PhotographIn(SourceFile file)
    {
        var bytes = file.ReadStart(32).Span;
        return FormatOf(bytes) switch
        {
            PictureFormat.Svg => null,
            // A text may begin with the same two letters.
            PictureFormat.Bmp => bytes.Length > 18 && bytes[14] is 12 or 40 or 52 or 56 or 64 or 108 or 124 && bytes[15] == 0 ? PictureFormat.Bmp : null,
            // A film may say that some of its players show such pictures too.
            PictureFormat.Heic or PictureFormat.Avif => AvifHeader.FormatOf(bytes[..12]),
            var format => format,
        };
    }

    private static PictureHeader? Read(PictureFormat format, ReadOnlySpan<byte> bytes) => format switch
    {
        PictureFormat.Jpeg => JpegHeader.Read(bytes),
        PictureFormat.Png => PngHeader.Read(bytes),
        PictureFormat.Webp => WebpHeader.Read(bytes),
        PictureFormat.Gif => GifHeader.Read(bytes),
        PictureFormat.Avif => AvifHeader.Read(bytes),
        PictureFormat.Svg => SvgHeader.Read(bytes),
        _ => new PictureHeader(format, 0, 0),
    };

    private static PictureFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return PictureFormat.Jpeg;
        if (bytes.StartsWith(PngHeader.Signature)) return PictureFormat.Png;
        if (bytes.StartsWith("GIF8"u8)) return PictureFormat.Gif;
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)) return PictureFormat.Webp;
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("II+\0"u8) || bytes.StartsWith("MM\0+"u8)) return PictureFormat.Tiff;
        if (bytes.StartsWith("IIRO"u8) || bytes.StartsWith("IIRS"u8) || bytes.StartsWith("MMOR"u8) || bytes.StartsWith("IIU\0"u8) || bytes.StartsWith("FUJIFILMCCD-RAW"u8) || bytes.Length > 12 && bytes[4..].StartsWith("ftypcrx "u8)) return PictureFormat.Raw;
        if (bytes.StartsWith("BM"u8)) return PictureFormat.Bmp;
        if (bytes.StartsWith("8BPS"u8)) return PictureFormat.Psd;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || bytes.StartsWith("\0\0\0\x0CJXL "u8)) return PictureFormat.JpegXl;
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8)) return AvifHeader.FormatOf(bytes);
        return SvgHeader.IsSvg(bytes) ? PictureFormat.Svg : null;
    }
}
