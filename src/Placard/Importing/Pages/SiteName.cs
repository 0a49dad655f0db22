namespace Placard.Importing.Pages;

/// <summary>Finds the name of the site that programs put before or after the title of each page.</summary>
internal sealed class SiteName
{
    private const int MinPages = 3;

    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " » ", " « ", " :: ", " · ", ": "];

    private readonly HashSet<string> starts, ends;

    /// <param name="titles">The titles of all pages.</param>
    public SiteName(IReadOnlyCollection<string> titles)
    {
        ends = Common(titles.Select(title => EndOf(title) is { } at ? title[at..] : null), titles.Count);
        starts = Common(titles.Select(title => StartOf(title) is { } at ? title[..at] : null), titles.Count);
    }

    /// <summary>The title of a page without the name of its site.</summary>
    public string Without(string title)
    {
        if (EndOf(title) is > 0 and var end && ends.Contains(title[end..])) return title[..end].Trim();
        return StartOf(title) is { } start && start < title.Length && starts.Contains(title[..start]) ? title[start..].Trim() : title;
    }

    /// <summary>What more than half of all titles have, and at least three.</summary>
    private static HashSet<string> Common(IEnumerable<string?> parts, int count) =>
        [.. parts.OfType<string>().CountBy(part => part).Where(part => part.Value >= MinPages && part.Value * 2 > count).Select(part => part.Key)];

    private static int? EndOf(string title) =>
        Separators.Select(separator => title.LastIndexOf(separator, StringComparison.Ordinal)).Max() is >= 0 and var at ? at : null;

    private static int? StartOf(string title) =>
        Separators.Select(separator => (At: title.IndexOf(separator, StringComparison.Ordinal), separator.Length)).Where(found => found.At >= 0)
            .OrderBy(found => found.At).FirstOrDefault() is { Length: > 0 } first ? first.At + first.Length : null;
}
