using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Placard.Tests.Support;

/// <summary>Reads a QR code from the grey values of pixels.</summary>
public static partial class PrintedCode
{
    private const int Scale = 8;

    /// <summary>The text of the code that an SVG element draws by one path.</summary>
    public static string TextOf(IElement svg)
    {
        var size = int.Parse(svg.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture);
        var width = size * Scale;
        var pixels = Enumerable.Repeat((byte)255, width * width).ToArray();
        foreach (Match run in Run().Matches(svg.QuerySelector("path")!.GetAttribute("d")!))
        {
            var (x, y, length) = (Number(run, "x"), Number(run, "y"), Number(run, "length"));
            for (var row = y * Scale; row < (y + 1) * Scale; row++) pixels.AsSpan((row * width) + (x * Scale), length * Scale).Clear();
        }
        return TextOf(pixels, width, width, DecodeHintType.PURE_BARCODE);
    }

    /// <param name="pixels">A byte of brightness for each pixel.</param>
    /// <param name="hint">Whether the code has to be found, or nothing else is in the image.</param>
    public static string TextOf(byte[] pixels, int width, int height, DecodeHintType hint = DecodeHintType.TRY_HARDER)
    {
        var source = new RGBLuminanceSource(pixels, width, height, RGBLuminanceSource.BitmapFormat.Gray8);
        var bitmap = new BinaryBitmap(new HybridBinarizer(source));
        return new QRCodeReader().decode(bitmap, new Dictionary<DecodeHintType, object> { [hint] = true })?.Text ?? "(no code)";
    }

    private static int Number(Match run, string name) => int.Parse(run.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<length>\d+)v1h-\k<length>z")]
    private static partial Regex Run();
}
