using Placard.Urls;

namespace Placard.Charts;

/// <summary>A column chart: how many articles each year or month has.</summary>
/// <param name="Title">The chart's title.</param>
/// <param name="Heading">What a column stands for; the header of the first column of the table.</param>
public sealed record ColumnChart(string Title, string Heading, IReadOnlyList<Column> Columns)
{
    /// <summary>The height of the highest column, in em.</summary>
    internal const double MaxHeight = 7;

    /// <summary>The height of the number above a column, in em.</summary>
    internal const double ValueHeight = 1.4;

    /// <summary>The height of the label below a column, in em.</summary>
    internal const double LabelHeight = 1.6;

    /// <summary>The maximum width of a column with its gap, in percent, so that few columns do not become too wide.</summary>
    private const double MaxBand = 16;

    /// <summary>The width of the narrowest supported screen, of a digit in it, and of the gap between labels, in pixels.</summary>
    private const double MinWidth = 280, DigitWidth = 8, Gap = 6;

    /// <param name="bars">The data of each column.</param>
    public static ColumnChart Of(string title, string heading, IReadOnlyList<ColumnData> bars, bool rightToLeft)
    {
        var max = Math.Max(1, bars.Max(bar => bar.Value));
        var band = Math.Min(100.0 / bars.Count, MaxBand);
        var width = band * .7;
        var step = StepOf(bars.Count, bars.Max(bar => bar.Label.Length));
        var showsAll = FitsNumbers(bars.Count, max);
        var highest = bars.Select(bar => bar.Value).ToList().IndexOf(max);
        return new ColumnChart(title, heading, [.. bars.Select((bar, i) => new Column(
            bar,
            ChartScale.Along((i * band) + ((band - width) / 2), width, rightToLeft),
            width,
            bar.Value == 0 ? 0 : Math.Max(.15, MaxHeight * bar.Value / max),
            ShowsLabel: i % step == 0,
            ShowsValue: bar.Value > 0 && (showsAll || i == highest)))]);
    }

    /// <summary>The interval of labelled columns, so that labels do not touch on a narrow phone.</summary>
    private static int StepOf(int columns, int length)
    {
        var fitting = Math.Max(1, (int)(MinWidth / ((length * DigitWidth) + Gap)));
        int[] steps = [1, 2, 5, 10, 20, 50, 100];
        return steps.FirstOrDefault(step => (columns + step - 1) / step <= fitting, columns);
    }

    private static bool FitsNumbers(int columns, int max) =>
        Math.Min(MinWidth / columns, MinWidth * MaxBand / 100) >= (max.ToString(System.Globalization.CultureInfo.InvariantCulture).Length * DigitWidth) - 2;
}

/// <param name="Name">The name in the table.</param>
/// <param name="Label">The label below the column, which may be shorter.</param>
/// <param name="List">The list of the entries that the column counts; null without one.</param>
public sealed record ColumnData(string Name, string Label, int Value, PageLink? List = null);

/// <summary>A column with its layout: x offset and width in percent, height in em.</summary>
public sealed record Column(ColumnData Data, double X, double Width, double Height, bool ShowsLabel, bool ShowsValue);
