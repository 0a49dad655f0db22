using Placard.Text;

namespace Placard.Content;

/// <summary>A name and how often it occurs.</summary>
public sealed record NamedCount(string Name, int Count)
{
    /// <summary>Counts the names that are not empty; sorted by count, descending, then by name.</summary>
    public static IReadOnlyList<NamedCount> Of(IEnumerable<string> names) =>
        Sorted(names.Where(name => name.Length > 0).CountBy(name => name, StringComparer.Ordinal).Select(group => new NamedCount(group.Key, group.Value)));

    /// <summary>The same counts under other names; counts of names that become equal are added.</summary>
    public static IReadOnlyList<NamedCount> Renamed(IReadOnlyList<NamedCount> counts, Func<string, string> rename) =>
        Sorted(counts.AggregateBy(count => rename(count.Name), 0, (sum, count) => sum + count.Count, StringComparer.Ordinal)
            .Select(group => new NamedCount(group.Key, group.Value)));

    private static IReadOnlyList<NamedCount> Sorted(IEnumerable<NamedCount> counts) =>
        [.. counts.OrderByDescending(count => count.Count).ThenBy(count => SortKey.Of(count.Name), StringComparer.Ordinal)
            .ThenBy(count => count.Name, StringComparer.Ordinal)];
}
