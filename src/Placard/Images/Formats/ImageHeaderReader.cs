using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>Reads an image's header by its content, regardless of its extension, from as few bytes as possible.</summary>
public static class ImageHeaderReader
{
    /// <summary>Contains the header of almost every image; Exif alone may take 64 KB before it.</summary>
    private const int Start = 128 * 1024;

    /// <summary>The header; null if the format is unknown; without a size if the file is truncated or invalid.</summary>
    public static ImageHeader? Read(SourceFile file)
    {
        var start = file.ReadStart(Start);
        if (FormatOf(start.Span) is not { } format) return null;
        return Read(format, start.Span) ?? (start.Length < Start ? null : Read(format, file.Read().Span)) ?? new ImageHeader(format, 0, 0);
    }

    /// <summary>The header of an image in memory, in the same way.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) => FormatOf(bytes) is { } format ? Read(format, bytes) ?? new ImageHeader(format, 0, 0) : null;

    /// <summary>The format of a photograph whose extension is not an image's; null for anything else, including drawings.</summary>
    public static ImageFormat? DetectPhotograph(SourceFile file)
    {
        var bytes = file.ReadStart(32).Span;
        return FormatOf(bytes) switch
        {
            ImageFormat.Svg => null,
            // A text may begin with the same two letters.
            ImageFormat.Bmp => bytes.Length > 18 && bytes[14] is 12 or 40 or 52 or 56 or 64 or 108 or 124 && bytes[15] == 0 ? ImageFormat.Bmp : null,
            // A video may list compatible image brands too.
            ImageFormat.Heic or ImageFormat.Avif => AvifHeader.FormatOf(bytes[..12]),
            var format => format,
        };
    }

    private static ImageHeader? Read(ImageFormat format, ReadOnlySpan<byte> bytes) => format switch
    {
        ImageFormat.Jpeg => JpegHeader.Read(bytes),
        ImageFormat.Png => PngHeader.Read(bytes),
        ImageFormat.Webp => WebpHeader.Read(bytes),
        ImageFormat.Gif => GifHeader.Read(bytes),
        ImageFormat.Avif => AvifHeader.Read(bytes),
        ImageFormat.Svg => SvgHeader.Read(bytes),
        _ => new ImageHeader(format, 0, 0),
    };

    private static ImageFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return ImageFormat.Jpeg;
        if (bytes.StartsWith(PngHeader.Signature)) return ImageFormat.Png;
        if (bytes.StartsWith("GIF8"u8)) return ImageFormat.Gif;
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)) return ImageFormat.Webp;
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("II+\0"u8) || bytes.StartsWith("MM\0+"u8)) return ImageFormat.Tiff;
        if (bytes.StartsWith("IIRO"u8) || bytes.StartsWith("IIRS"u8) || bytes.StartsWith("MMOR"u8) || bytes.StartsWith("IIU\0"u8)
            || bytes.StartsWith("FUJIFILMCCD-RAW"u8) || bytes.Length > 12 && bytes[4..].StartsWith("ftypcrx "u8))
        {
            return ImageFormat.Raw;
        }

        if (bytes.StartsWith("BM"u8)) return ImageFormat.Bmp;
        if (bytes.StartsWith("8BPS"u8)) return ImageFormat.Psd;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || bytes.StartsWith("\0\0\0\x0CJXL "u8)) return ImageFormat.JpegXl;
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8)) return AvifHeader.FormatOf(bytes);
        return SvgHeader.IsSvg(bytes) ? ImageFormat.Svg : null;
    }
}
