namespace Placard.Charts;

/// <summary>Numbers as bars below one another, each with its name above it.</summary>
public sealed record BarChart(IReadOnlyList<Bar> Bars)
{
    /// <summary>Room for a bar and its words, in em.</summary>
    internal const double RowHeight = 2.3;

    /// <summary>More would be a table; the picture shows the first of them.</summary>
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

/// <summary>A bar where it stands: its distance from the left and its width in percent, its distance from the top in em.</summary>
public sealed record Bar(string Name, int Value, double X, double Y, double Width);
