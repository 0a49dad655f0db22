using Placard.Content;
using Placard.Text;

namespace Placard.Receiving;

/// <summary>The running total of one way in an action's tally.</summary>
internal static class RunningTotal
{
    /// <summary>The way under which those are counted who stood in the table before anything was received.</summary>
    private const string Earlier = "earlier";

    /// <summary>The newest count of a way; null where there is none.</summary>
    public static TallyCount? NewestOf(Tally? tally, string way) => tally?.Newest.FirstOrDefault(count => SortKey.Of(count.Way) == SortKey.Of(way));

    /// <summary>The tally with a new total in the place of the way's newest; null where nothing changes.</summary>
    /// <param name="newestDay">The day of the newest submission.</param>
    /// <param name="otherRows">
    /// The rows of the table that no submission is known of. They get a count of their own where a tally is begun, or it would hide them.
    /// </param>
    public static Tally? Of(Tally? tally, string way, int total, ArchiveDate newestDay, int otherRows)
    {
        if (NewestOf(tally, way) is { } newest)
        {
            if (newest.Count == total) return null;
            EdtfDate day = newest.AsOf.SortDay > newestDay.Day ? newest.AsOf : newestDay;
            return Tally.Of([.. tally!.Counts.Select(count => ReferenceEquals(count, newest) ? new TallyCount(count.Way, total, day) : count)]);
        }
        if (total == 0) return null;
        IEnumerable<TallyCount> before = tally?.Counts ?? (otherRows > 0 ? [new TallyCount(Earlier, otherRows, newestDay)] : []);
        return Tally.Of([.. before, new TallyCount(way, total, newestDay)]);
    }
}
