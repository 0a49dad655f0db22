namespace Placard.Charts;

/// <summary>A horizontal bar chart; each bar has its name above it.</summary>
public sealed record BarChart(IReadOnlyList<Bar> Bars)
{
    /// <summary>The height of a row with its label, in em.</summary>
    internal const double RowHeight = 2.3;

    /// <summary>The maximum number of bars; further rows are left out of the chart.</summary>
    internal const int MaxBars = 12;

    public static BarChart Of(IEnumerable<(string Name, int Value)> rows, bool rightToLeft)
    {
        var all = rows.Take(MaxBars).ToList();
        var max = Math.Max(1, all.Select(row => row.Value).DefaultIfEmpty().Max());
        return new BarChart([.. all.Select((row, i) =>
        {
            var width = row.Value * 100.0 / max;
            return new Bar(row.Name, row.Value, ChartScale.Along(0, width, rightToLeft), i * RowHeight, width);
        })]);
    }
}

/// <summary>A bar with its layout: x offset and width in percent, y offset in em.</summary>
public sealed record Bar(string Name, int Value, double X, double Y, double Width);
