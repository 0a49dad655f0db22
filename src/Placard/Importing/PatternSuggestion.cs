using System.Globalization;
using Placard.Diagnostics;

namespace Placard.Importing;

/// <summary>Finds the pattern that most articles' former URLs follow, so that <c>permalinks:</c> can say it once.</summary>
internal sealed class PatternSuggestion
{
    private const int Fewest = 5;

    /// <summary>The share of articles that must follow the pattern, in percent.</summary>
    private const int Least = 50;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private int articles;

    /// <param name="url">The URL of the article, as the path of a published file.</param>
    public void Add(ImportedItem item, string url)
    {
        articles++;
        var slug = item.Path[(item.Path.LastIndexOf('/') + 1)..^".md".Length];
        var day = item.Date?.Exact?.Day;
        var (path, isFolder) = url.EndsWith("/index.html", StringComparison.Ordinal) ? (url[..^"/index.html".Length], true) : (url, false);
        var names = path.Split('/').Select(name => name switch
        {
            _ when name == slug => ":slug",
            _ when name == slug + ".html" => ":slug.html",
            _ when day is { } known && name == known.ToString("yyyy", CultureInfo.InvariantCulture) => ":year",
            _ when day is { } known && name == known.ToString("MM", CultureInfo.InvariantCulture) => ":month",
            _ when day is { } known && name == known.ToString("dd", CultureInfo.InvariantCulture) => ":day",
            _ => name,
        }).ToList();
        // In a month that has the number of the day, the second of the two is the day.
        if (names.IndexOf(":month") is >= 0 and var month && names.IndexOf(":month", month + 1) is >= 0 and var twin) names[twin] = ":day";
        var pattern = $"/{string.Join('/', names)}{(isFolder ? "/" : "")}";
        if (pattern.Contains(":slug", StringComparison.Ordinal) && pattern != "/articles/:year/:slug.html")
            counts[pattern] = counts.GetValueOrDefault(pattern) + 1;
    }

    /// <summary>The advice for the report; null where no pattern is that of most.</summary>
    public ImportNote? Note()
    {
        var (pattern, count) = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return count < Fewest || count * 100 < articles * Least ? null : new(ImportFate.Look, "URLs",
            $"{count} of {articles} articles need no permalink of their own once archive.yaml has, below permalinks, articles: {pattern} (then import again)",
            new SourceLocation("archive.yaml", 1, 1));
    }
}
