using Placard.Text;

namespace Placard.Content;

/// <summary>How many bear a name.</summary>
public sealed record NamedCount(string Name, int Count)
{
    /// <summary>Counts what is not empty; the largest number first, then by name.</summary>
    public static IReadOnlyList<NamedCount> Of(IEnumerable<string> names) => Sorted(names.Where(name => name.Length > 0).CountBy(name => name, StringComparer.Ordinal).Select(group => new NamedCount(group.Key, group.Value)));

    /// <summary>The same numbers under other names, those of one name together.</summary>
    public static IReadOnlyList<NamedCount> Renamed(IReadOnlyList<NamedCount> counts, Func<string, string> rename) =>
        Sorted(counts.AggregateBy(count => rename(count.Name), 0, (sum, count) => sum + count.Count, StringComparer.Ordinal).Select(group => new NamedCount(group.Key, group.Value)));

    private static IReadOnlyList<NamedCount> Sorted(IEnumerable<NamedCount> counts) =>
        [.. counts.OrderByDescending(count => count.Count).ThenBy(count => SortKey.Of(count.Name), StringComparer.Ordinal).ThenBy(count => count.Name, StringComparer.Ordinal)];
}
