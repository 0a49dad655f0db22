using System.Globalization;
using System.Text;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Reporting;

/// <summary>The results as Markdown, for the README.</summary>
internal static class Tables
{
    public static string Of(Results results)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Machine: {results.Machine}.\n\n");
        text.Append("| Articles | Output on | Against | Time | Processor | Memory | Seconds | Files | Bytes |\n| ---: | --- | --- | --- | --- | --- | --- | ---: | ---: |\n");
        foreach (var c in results.Comparisons)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {c.Articles:N0} | {c.Medium} | {Contestants(c)} | {Of(c.Time)} | {Of(c.Processor)} | {Of(c.Memory)} | {c.Cost.Seconds:F2} : {c.AgainstCost.Seconds:F2} | ");
            if (c is { Output: { } one, AgainstOutput: { } other })
                text.Append(CultureInfo.InvariantCulture, $"{(double)other.Files / one.Files:F3} | {(double)other.Bytes / one.Bytes:F3} |\n");
            else text.Append(" | |\n");
        }
        text.Append("\n| Measured | Articles | Output on | Seconds | Processor | Memory | In ratio | Files written |\n| --- | ---: | --- | --- | --- | --- | --- | ---: |\n");
        foreach (var s in results.Series)
        {
            var ratio = s.Ratio is { } spread ? $"{Of(spread)} of {s.To}" : "";
            text.Append(CultureInfo.InvariantCulture, $"| {s.Command}: {s.Name} | {s.Articles:N0} | {s.Medium} | {Of(s.Seconds)} | {s.Processor.Median:F3} s | {s.Memory.Median:F0} MB | {ratio} | {s.FilesWritten} |\n");
        }
        return text.ToString();
    }

    private static string Contestants(Comparison comparison) =>
        comparison.Name == "placard" ? ChartNames.Of(comparison) : $"{ChartNames.Of(comparison)}, in ratio to it: {comparison.Name}";

    private static string Of(Spread spread) => string.Create(CultureInfo.InvariantCulture, $"**{spread.Median:F3}** ({spread.Min:F3}–{spread.Max:F3})");
}
