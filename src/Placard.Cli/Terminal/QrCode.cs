using System.Text;
using ZXing;
using ZXing.QrCode;

namespace Placard.Cli.Terminal;

/// <summary>Draws a QR code with half blocks, two of its rows on each line of text.</summary>
internal static class QrCode
{
    /// <param name="inColour">Whether to set the colours that cameras need, white on black; without, those of the terminal are used.</param>
    public static string Draw(string text, bool inColour)
    {
        var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        var drawn = new StringBuilder();
        for (var y = 0; y < code.Height; y += 2)
        {
            if (inColour) drawn.Append("\u001b[97;40m");
            for (var x = 0; x < code.Width; x++)
            {
                var (upper, lower) = (!code[x, y], y + 1 < code.Height && !code[x, y + 1]);
                drawn.Append((upper, lower) switch { (true, true) => '█', (true, false) => '▀', (false, true) => '▄', _ => ' ' });
            }
            if (inColour) drawn.Append("\u001b[0m");
            drawn.Append('\n');
        }
        return drawn.ToString();
    }
}
