using System.Globalization;
using System.Net;
using System.Text;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Reporting;

/// <summary>A bar chart of times, shortest first. Every value is also text; the colours follow the reader's colour scheme.</summary>
internal static class Chart
{
    private const int Width = 760;
    private const int LabelWidth = 230;
    private const int FigureWidth = 90;
    private const int RowHeight = 34;
    private const int Top = 54;

    private const string Style = """
        <style>
        text { font: 15px system-ui, sans-serif; fill: #1c1c1c; }
        .title { font-weight: 600; font-size: 17px; }
        .bar { fill: #6f7d8c; }
        .own { fill: #0b6e4f; }
        .floor { fill: none; stroke: #6f7d8c; stroke-width: 2; }
        @media (prefers-color-scheme: dark) {
        text { fill: #f0f0f0; }
        .bar { fill: #93a1b0; }
        .own { fill: #4cc79c; }
        .floor { stroke: #93a1b0; }
        }
        </style>

        """;

    /// <param name="comparisons">Comparisons of Placard, all of one size and on one medium.</param>
    public static string Draw(IReadOnlyList<Comparison> comparisons)
    {
        var own = Spread.Of(comparisons.Select(comparison => comparison.Cost.Seconds)).Median;
        // Only alternating runs are comparable: each bar is Placard's median divided by the median ratio.
        var rows = comparisons.Select(comparison =>
            new Row(ChartNames.Of(comparison), own / comparison.Time.Median, comparison.AgainstVersion == "floor" ? "floor" : "bar"))
            .Append(new Row("Placard", own, "own")).OrderBy(row => row.Seconds).ToList();
        var longest = rows.Max(row => row.Seconds);
        var title = string.Create(CultureInfo.InvariantCulture, $"Building {comparisons[0].Articles:N0} articles, seconds (shorter is better)");
        var height = Top + (rows.Count * RowHeight) + 10;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title desc\">\n");
        svg.Append(CultureInfo.InvariantCulture,
            $"<title id=\"title\">{title}</title>\n<desc id=\"desc\">{WebUtility.HtmlEncode(string.Join("; ", rows.Select(row => $"{row.Name}: {row.Figure}")))}.</desc>\n");
        svg.Append(Style);
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"0\" y=\"24\">{title}</text>\n");
        for (var i = 0; i < rows.Count; i++) DrawRow(svg, rows[i], Top + (i * RowHeight), longest);
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawRow(StringBuilder svg, Row row, int y, double longest)
    {
        var length = Math.Max(2, row.Seconds / longest * (Width - LabelWidth - FigureWidth));
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 10}\" y=\"{y + 20}\" text-anchor=\"end\">{WebUtility.HtmlEncode(row.Name)}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{row.Class}\" x=\"{LabelWidth}\" y=\"{y + 3}\" width=\"{length:F1}\" height=\"24\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + length + 8:F1}\" y=\"{y + 20}\">{row.Figure}</text>\n");
    }

    private sealed record Row(string Name, double Seconds, string Class)
    {
        public string Figure => Seconds.ToString(Seconds < 10 ? "F2" : "F1", CultureInfo.InvariantCulture) + " s";
    }
}
