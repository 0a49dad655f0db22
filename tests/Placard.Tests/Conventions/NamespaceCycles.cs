namespace Placard.Tests.Conventions;

/// <summary>Namespaces that use each other, directly or through others. A namespace and one below it count as two.</summary>
public static class NamespaceCycles
{
    /// <returns>One line for each group of namespaces, with a use for each of its arrows; empty where the namespaces form no cycle.</returns>
    public static IReadOnlyList<string> Find(IEnumerable<Dependency> dependencies)
    {
        var arrows = dependencies
            .Where(dependency => IsOurs(dependency.From) && IsOurs(dependency.To) && NamespaceOf(dependency.From) != NamespaceOf(dependency.To))
            .GroupBy(dependency => (From: NamespaceOf(dependency.From), To: NamespaceOf(dependency.To)))
            .ToDictionary(group => group.Key, group => group.First());
        var targets = arrows.Keys.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var reachable = targets.Select(group => group.Key).ToDictionary(from => from, from => ReachableFrom(from, targets));
        return
        [
            .. arrows.Keys.Select(arrow => arrow.From).Distinct().Where(name => reachable[name].Contains(name))
                .GroupBy(name =>
                    string.Join(", ", reachable[name].Where(other => reachable.GetValueOrDefault(other)?.Contains(name) == true).Order(StringComparer.Ordinal)))
                .Select(group => $"{group.Key}: {string.Join("; ", arrows.Where(arrow => group.Contains(arrow.Key.From) && group.Contains(arrow.Key.To)).Select(arrow => arrow.Value))}"),
        ];
    }

    private static HashSet<string> ReachableFrom(string start, ILookup<string, string> targets)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(targets[start]);
        while (next.TryPop(out var name))
        {
            if (!found.Add(name)) continue;
            foreach (var target in targets[name]) next.Push(target);
        }
        return found;
    }

    private static bool IsOurs(string type) => type.StartsWith("Placard.", StringComparison.Ordinal);

    private static string NamespaceOf(string type) => type[..type.LastIndexOf('.')];
}
