using System.Globalization;

namespace Placard.Cli.Redaction;

/// <summary>Numbers of matches as people write them: <c>1,3</c>, <c>2-5</c>, <c>all</c>.</summary>
internal static class MatchNumbers
{
    /// <summary>The numbers; null where the text is anything else, or names one above <paramref name="most"/>. An empty text names none.</summary>
    public static IReadOnlySet<int>? Parse(string text, int most)
    {
        if (text.Trim().Equals("all", StringComparison.OrdinalIgnoreCase)) return Enumerable.Range(1, most).ToHashSet();
        var numbers = new HashSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !TryRead(ends[0], out var first) || !TryRead(ends[^1], out var last)) return null;
            if (first < 1 || last > most || first > last) return null;
            numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        }
        return numbers;
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
