using Placard.Text;

namespace Placard.Content;

/// <summary>A number of participants, counted by the campaign.</summary>
/// <param name="AsOf">The day of the count; null if it is not known.</param>
public sealed record Tally(int Count, EdtfDate? AsOf)
{
    /// <summary>The running totals by way and day, as written; empty where one number counts all ways.</summary>
    public IReadOnlyList<TallyCount> Counts { get; init; } = [];

    /// <summary>
    /// The newest count of each way, the ways in the order in which they are first written. Case and punctuation make no other way; of two counts of one day
    /// the later in the file is the newest.
    /// </summary>
    public IEnumerable<TallyCount> Newest => Counts.GroupBy(count => SortKey.Of(count.Way), StringComparer.Ordinal)
        .Select(way => way.Aggregate((newest, next) => next.AsOf.SortDay >= newest.AsOf.SortDay ? next : newest));

    /// <summary>The total of running totals: the newest of each way, added up. Its day is that of the latest entry.</summary>
    public static Tally Of(IReadOnlyList<TallyCount> counts)
    {
        var tally = new Tally(0, counts.Count == 0 ? null : counts.Max(count => count.AsOf)) { Counts = counts };
        return tally with { Count = (int)Math.Min(int.MaxValue, tally.Newest.Sum(count => (long)count.Count)) };
    }
}

/// <summary>How many had taken part in one way until a day.</summary>
/// <param name="Way">The way: <c>online</c>, <c>paper</c>, or any other name.</param>
/// <param name="Count">The running total of the way, not what was added since the last count.</param>
public sealed record TallyCount(string Way, int Count, EdtfDate AsOf);
