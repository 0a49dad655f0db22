using System.Globalization;
using Placard.Cli.LinkChecking;
using Placard.Cli.Terminal;

namespace Placard.Cli.Verifying;

/// <summary>Explains missing and changed files by the register of removals of a copy or of the original. It makes no copy whole.</summary>
internal static class RemovalReport
{
    /// <summary>The number of removals that are named, the latest first.</summary>
    private const int MaxNamed = 5;

    /// <returns>A line; null where no register has a removal, or nothing is missing or changed.</returns>
    public static async Task<string?> OfAsync(ComparisonResult result, ICopy copy, ICopy? original, CancellationToken stop)
    {
        if (!result.Differences.Any(difference => difference.Kind is DifferenceKind.Missing or DifferenceKind.Changed)) return null;
        foreach (var source in new[] { original, copy })
        {
            if (source is not null && await RecordOfAsync(source, stop) is { Removals.Count: > 0 } record)
                return LineOf(source.DisplayPath(ArchiveRecord.Path), record.Removals);
        }
        return null;
    }

    /// <summary>A register that can't be read explains nothing, and hides no difference.</summary>
    private static async Task<ArchiveRecord?> RecordOfAsync(ICopy copy, CancellationToken stop)
    {
        try
        {
            return await ArchiveRecord.OfAsync(copy, stop);
        }
        catch (Exception failure) when (LinkClient.IsFailureOfSite(failure) || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    private static string LineOf(string register, IReadOnlyList<RemovalNote> removals)
    {
        var latest = removals.OrderByDescending(removal => removal.Day, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", latest.Take(MaxNamed).Select(removal => $"{removal.Day} ({Counted.Of(removal.Count, "place")})"));
        var more = latest.Count > MaxNamed ? string.Create(CultureInfo.InvariantCulture, $" and {latest.Count - MaxNamed} before") : "";
        return PrintableText.Of($"Missing and changed files may follow from a removal, which {register} records: {named}{more}.");
    }
}
