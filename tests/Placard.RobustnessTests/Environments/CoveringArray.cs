namespace Placard.RobustnessTests.Environments;

/// <summary>Rows of values in which each value of each factor meets each value of each other factor.</summary>
internal static class CoveringArray
{
    private const int Candidates = 50;

    /// <param name="counts">The number of values of each factor.</param>
    /// <returns>For each row the number of the value of each factor; the first rows cover the most pairs.</returns>
    public static IReadOnlyList<int[]> Of(int[] counts, int seed)
    {
        var random = new Random(seed);
        var open = PairsOf(counts);
        var rows = new List<int[]>();
        while (open.Count > 0)
        {
            var best = Enumerable.Range(0, Candidates).Select(_ => Candidate(counts, open, random)).MaxBy(row => PairsIn(row).Count(open.Contains))!;
            open.ExceptWith(PairsIn(best));
            rows.Add(best);
        }
        return rows;
    }

    /// <summary>A row that begins with an open pair, and takes for each other factor the value that closes the most pairs.</summary>
    private static int[] Candidate(int[] counts, HashSet<(int, int, int, int)> open, Random random)
    {
        var (a, valueOfA, b, valueOfB) = open.ElementAt(random.Next(open.Count));
        var row = Enumerable.Repeat(-1, counts.Length).ToArray();
        (row[a], row[b]) = (valueOfA, valueOfB);
        var rest = Enumerable.Range(0, counts.Length).Where(factor => row[factor] < 0).ToArray();
        random.Shuffle(rest);
        foreach (var factor in rest)
        {
            var offset = random.Next(counts[factor]);
            row[factor] = Enumerable.Range(0, counts[factor]).Select(value => (value + offset) % counts[factor])
                .MaxBy(value => Enumerable.Range(0, counts.Length).Count(other => row[other] >= 0 && open.Contains(Pair(factor, value, other, row[other]))));
        }
        return row;
    }

    private static HashSet<(int, int, int, int)> PairsOf(int[] counts) =>
    [
        .. from a in Enumerable.Range(0, counts.Length)
           from b in Enumerable.Range(a + 1, counts.Length - a - 1)
           from valueOfA in Enumerable.Range(0, counts[a])
           from valueOfB in Enumerable.Range(0, counts[b])
           select (a, valueOfA, b, valueOfB),
    ];

    private static IEnumerable<(int, int, int, int)> PairsIn(int[] row) =>
        from a in Enumerable.Range(0, row.Length)
        from b in Enumerable.Range(a + 1, row.Length - a - 1)
        select (a, row[a], b, row[b]);

    private static (int, int, int, int) Pair(int a, int valueOfA, int b, int valueOfB) => a < b ? (a, valueOfA, b, valueOfB) : (b, valueOfB, a, valueOfA);
}
