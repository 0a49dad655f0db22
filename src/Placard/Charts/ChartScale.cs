using System.Globalization;

namespace Placard.Charts;

/// <summary>
/// Lengths of a chart. Horizontal lengths are percentages of its width, so that it fits every screen while the text keeps its size; vertical
/// lengths are in em, so that the height follows the reader's font size.
/// </summary>
internal static class ChartScale
{
    public static string Percent(double value) => Text(value) + '%';

    public static string Em(double value) => Text(value) + "em";

    /// <summary>The x offset of an element that starts at a distance from the beginning of the line, which is the right edge in right-to-left text.</summary>
    public static double Along(double start, double width, bool rightToLeft) => rightToLeft ? 100 - start - width : start;

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
