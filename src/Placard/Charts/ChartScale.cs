using System.Globalization;

namespace Placard.Charts;

/// <summary>
/// Lengths of a picture. Along the line they are percents of its width, so that it fits every screen while its words keep their size;
/// across they are multiples of that size (em), so that it grows with the reader's letters.
/// </summary>
internal static class ChartScale
{
    public static string Percent(double value) => Text(value) + '%';

    public static string Em(double value) => Text(value) + "em";

    /// <summary>Where a thing begins that begins at a distance from the start of the line, which is the right where text runs from there.</summary>
    public static double Along(double start, double width, bool rightToLeft) => rightToLeft ? 100 - start - width : start;

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
