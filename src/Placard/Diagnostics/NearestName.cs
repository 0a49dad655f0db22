namespace Placard.Diagnostics;

/// <summary>Finds the known name that an author most likely meant.</summary>
public static class NearestName
{
    /// <summary>The nearest of <paramref name="known"/> by edit distance (Damerau-Levenshtein, ignoring case); null if none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known) => Of(written, known, Math.Max(1, written.Length / 3));

    /// <summary>The nearest of <paramref name="known"/> within an edit distance; null if none is near.</summary>
    internal static string? Of(string written, IEnumerable<string> known, int maxDistance)
    {
        string? nearest = null;
        var smallest = maxDistance + 1;
        foreach (var name in known)
        {
            if (Math.Abs(name.Length - written.Length) >= smallest) continue;
            var distance = EditDistance(written.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < smallest) (nearest, smallest) = (name, distance);
        }
        return nearest;
    }

    /// <summary><c> Did you mean `x`?</c>, or an empty string if no known name is near.</summary>
    public static string Hint(string written, IEnumerable<string> known) =>
        Of(written, known) is { } name ? $" Did you mean `{name}`?" : "";

    private static int EditDistance(string a, string b)
    {
        var beforePrevious = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }
        return previous[b.Length];
    }
}
