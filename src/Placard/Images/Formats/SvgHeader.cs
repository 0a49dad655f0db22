using System.Globalization;
using System.Xml;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>Reads the size of an SVG drawing from <c>width</c> and <c>height</c> or its view box.</summary>
internal static class SvgHeader
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    public static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 4096)];
        return start.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']).StartsWith("<"u8)
            && start.IndexOf("<svg"u8) >= 0;
    }

    /// <summary>Without a size if the drawing has none in pixels or is not well-formed.</summary>
    public static ImageHeader Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray()), Settings);
            if (xml.MoveToContent() != XmlNodeType.Element) return Of(0, 0);
            var (width, height) = (Pixels(xml.GetAttribute("width")), Pixels(xml.GetAttribute("height")));
            if (width > 0 && height > 0) return Of(width, height);
            var box = (xml.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
            return box.Length == 4 ? Of(Pixels(box[2]), Pixels(box[3])) : Of(0, 0);
        }
        catch (XmlException)
        {
            return Of(0, 0);
        }
    }

    private static ImageHeader Of(double width, double height) =>
        width > 0 && height > 0
            ? new ImageHeader(ImageFormat.Svg, (int)Math.Ceiling(width), (int)Math.Ceiling(height))
            : new ImageHeader(ImageFormat.Svg, 0, 0);

    private static double Pixels(string? length)
    {
        var number = length is null ? "" : length.EndsWith("px", StringComparison.Ordinal) ? length[..^2] : length;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels) && pixels is > 0 and < 100_000 ? pixels : 0;
    }
}
