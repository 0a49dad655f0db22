using System.Globalization;

namespace Placard.Text;

/// <summary>An sRGB colour, with its contrast to others (WCAG 2.2).</summary>
public readonly record struct RgbColour(byte Red, byte Green, byte Blue)
{
    /// <summary>The minimum contrast of text to its background.</summary>
    public const double MinContrast = 4.5;

    /// <summary>Black.</summary>
    public static RgbColour Black { get; } = new(0, 0, 0);

    /// <summary>White.</summary>
    public static RgbColour White { get; } = new(255, 255, 255);

    /// <summary>Parses six or three hexadecimal digits, with or without <c>#</c>.</summary>
    public static bool TryParse(string text, out RgbColour colour)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        if (digits.Length == 3) digits = $"{digits[0]}{digits[0]}{digits[1]}{digits[1]}{digits[2]}{digits[2]}";
        var isColour = digits.Length == 6 && digits.All(char.IsAsciiHexDigit);
        var value = isColour ? int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) : 0;
        colour = new RgbColour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return isColour;
    }

    /// <summary>The contrast ratio, from 1 (equal) to 21 (black on white).</summary>
    public double ContrastWith(RgbColour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>The nearest shade of this colour that is readable on <paramref name="ground"/>; itself if it is.</summary>
    public RgbColour ReadableOn(RgbColour ground)
    {
        var end = ground.Luminance > 0.18 ? Black : White;
        var colour = this;
        for (var percent = 1; colour.ContrastWith(ground) < MinContrast && percent <= 100; percent++) colour = Mixed(end, percent);
        return colour;
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    private RgbColour Mixed(RgbColour other, int percent) =>
        new(Mixed(Red, other.Red, percent), Mixed(Green, other.Green, percent), Mixed(Blue, other.Blue, percent));

    private static byte Mixed(byte from, byte to, int percent) => (byte)(((from * (100 - percent)) + (to * percent) + 50) / 100);
}
