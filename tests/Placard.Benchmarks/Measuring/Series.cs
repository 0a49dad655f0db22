using System.Globalization;

namespace Placard.Benchmarks.Measuring;

/// <summary>The costs of repeated runs.</summary>
/// <param name="Command">The command that measured it.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Ratio">The time in ratio to that of <paramref name="To"/>, run in turn with it.</param>
/// <param name="FilesWritten">The number of published files that were rewritten.</param>
internal sealed record Series(
    string Command, string Name, int Articles, string Medium, int Runs, Spread Seconds, Spread Processor, Spread Memory, string? To = null,
        Spread? Ratio = null, int? FilesWritten = null)
{
    public static Series Of(string command, string name, int articles, string medium, IReadOnlyList<Usage> usages) => new(
        command, name, articles, medium, usages.Count,
        Spread.Of(usages.Select(usage => usage.Seconds)), Spread.Of(usages.Select(usage => usage.ProcessorSeconds)),
            Spread.Of(usages.Select(usage => usage.PeakMegabytes)));

    /// <summary>Adds the ratio to runs that alternated with these.</summary>
    public Series Against(string to, IEnumerable<Usage> ours, IEnumerable<Usage> theirs) =>
        this with { To = to, Ratio = Spread.Of(ours.Zip(theirs, (our, their) => our.Seconds / their.Seconds)) };

    public override string ToString()
    {
        FormattableString line = $"{Name}: {Seconds.Median:F3} s ({Seconds.Min:F3} to {Seconds.Max:F3}), processor {Processor.Median:F3} s, memory {Memory.Median:F0} MB";
        FormattableString ratio = $"; {Ratio?.Median:F3} ({Ratio?.Min:F3} to {Ratio?.Max:F3}) of {To}";
        FormattableString written = $"; {FilesWritten} files written";
        return line.ToString(CultureInfo.InvariantCulture)
            + (Ratio is null ? "" : ratio.ToString(CultureInfo.InvariantCulture))
                + (FilesWritten is null ? "" : written.ToString(CultureInfo.InvariantCulture));
    }
}
