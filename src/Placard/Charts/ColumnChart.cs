using Placard.Urls;

namespace Placard.Charts;

/// <summary>Numbers as columns side by side: how many articles each year or month has.</summary>
/// <param name="Title">What the picture shows.</param>
/// <param name="Heading">What the columns stand for, above those of the table.</param>
public sealed record ColumnChart(string Title, string Heading, IReadOnlyList<Column> Columns)
{
    /// <summary>How high the highest column is, in em.</summary>
    internal const double MaxHeight = 7;

    /// <summary>The room for the number above a column.</summary>
    internal const double ValueHeight = 1.4;

    /// <summary>The room for the label below a column.</summary>
    internal const double LabelHeight = 1.6;

    /// <summary>A small archive's few columns don't become walls.</summary>
    private const double MaxBand = 16;

    /// <summary>A narrow phone's width, and that of a figure there with its share of the gap, in pixels.</summary>
    private const double MinWidth = 280, DigitWidth = 8, Gap = 6;

    /// <param name="bars">Each column's name, the label below it, its number, and the list that it stands for.</param>
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

    /// <summary>Every how manieth column is labelled so that labels don't touch on a narrow phone.</summary>
    private static int StepOf(int columns, int length)
    {
        var fitting = Math.Max(1, (int)(MinWidth / ((length * DigitWidth) + Gap)));
        int[] steps = [1, 2, 5, 10, 20, 50, 100];
        return steps.FirstOrDefault(step => (columns + step - 1) / step <= fitting, columns);
    }

    private static bool FitsNumbers(int columns, int max) => Math.Min(MinWidth / columns, MinWidth * MaxBand / 100) >= (max.ToString(System.Globalization.CultureInfo.InvariantCulture).Length * DigitWidth) - 2;
}

/// <param name="Name">What the table calls it.</param>
/// <param name="Label">What stands below it, which may be shorter.</param>
/// <param name="List">The list that it stands for.</param>
public sealed record ColumnData(string Name, string Label, int Value, PageLink? List = null);

/// <summary>A column where it stands: its distance from the left and its width in percent, its height in em.</summary>
public sealed record Column(ColumnData Data, double X, double Width, double Height, bool ShowsLabel, bool ShowsValue);
