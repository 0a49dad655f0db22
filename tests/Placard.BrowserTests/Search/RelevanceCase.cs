using Placard.Tests.Support;

namespace Placard.BrowserTests.Search;

/// <summary>A query with the pages that answer it best, of which one should come first.</summary>
public sealed record RelevanceCase(string Query, string Filters, IReadOnlyList<string> Expected)
{
    /// <summary>The rows of a table in this folder.</summary>
    public static IReadOnlyList<RelevanceCase> Read(string name) =>
    [
        .. File.ReadLines(Path.Join(Repository.Root, "tests", "Placard.BrowserTests", "Search", name))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => new RelevanceCase(cells[1], cells[2], cells[3].Split(' '))),
    ];

    /// <summary>An expected page comes first for 90 % of queries, and among the first three for 98 %.</summary>
    public static async Task AssertAsync(SearchPage page, IReadOnlyList<RelevanceCase> cases)
    {
        var (first, among) = (0, 0);
        var misses = new List<string>();
        foreach (var relevanceCase in cases)
        {
            var found = await page.FirstThreeAsync(relevanceCase.Query, relevanceCase.Filters);
            if (found.Any(relevanceCase.Expected.Contains)) among++;
            if (found.Count > 0 && relevanceCase.Expected.Contains(found[0])) first++;
            else misses.Add($"{relevanceCase.Query} ({relevanceCase.Filters}): {string.Join(", ", found)}");
        }
        Assert.True(first >= 0.9 * cases.Count && among >= 0.98 * cases.Count,
            $"Of {cases.Count} queries the right page came first for {first}, among three for {among}. Not first:\n{string.Join('\n', misses)}");
    }
}
