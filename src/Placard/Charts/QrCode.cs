using System.Globalization;
using System.Text;
using ZXing;
using ZXing.QrCode;
using ZXing.QrCode.Internal;

namespace Placard.Charts;

/// <summary>A QR code (ISO/IEC 18004) with error correction M, which survives the loss of 15 % of its modules, in a quiet zone of four modules.</summary>
/// <param name="Size">The width and height in modules, with the quiet zone.</param>
/// <param name="Path">The dark modules as data of an SVG path; a module is a unit.</param>
internal sealed record QrCode(int Size, string Path)
{
    private const int QuietZone = 4;

    private static readonly Dictionary<EncodeHintType, object> Hints = new()
    {
        [EncodeHintType.ERROR_CORRECTION] = ErrorCorrectionLevel.M,
        [EncodeHintType.MARGIN] = QuietZone,
    };

    /// <param name="url">ASCII, at most 2,331 characters long.</param>
    public static QrCode Of(string url)
    {
        var modules = new QRCodeWriter().encode(url, BarcodeFormat.QR_CODE, 0, 0, Hints);
        var path = new StringBuilder();
        for (var y = 0; y < modules.Height; y++)
        {
            for (var x = 0; x < modules.Width; x++)
            {
                var start = x;
                while (x < modules.Width && modules[x, y]) x++;
                if (x > start) path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }
        return new QrCode(modules.Width, path.ToString());
    }
}
