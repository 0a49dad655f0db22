using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Urls;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.PermalinkPatterns>;

namespace Placard.Reading.Settings;

/// <summary>The keys below <c>permalinks</c>, which templates do not see.</summary>
internal static class PermalinkKeys
{
    private static readonly string[] OfArticles = ["year", "month", "day", "slug", "title", "campaign", "language"];

    private static readonly string[] OfCampaigns = ["year", "slug", "title", "language"];

    private static readonly string[] OfActions = ["slug", "title", "campaign", "language"];

    private static readonly string[] OfPages = ["path", "slug", "title", "language"];

    /// <summary>The names that differ from entry to entry: a pattern with one gives each a URL of its own.</summary>
    private static readonly string[] Distinct = ["slug", "title", "path"];

    public static MappingSchema<PermalinkPatterns> Schema { get; } = new(
        ShortText("articles", "/:year/:month/:slug/", "Articles: :year :month :day :slug :title :campaign :language.", patterns => patterns.Articles),
        ShortText("campaigns", "/campaign/:slug/", "Campaigns: :year :slug :title :language.", patterns => patterns.Campaigns),
        ShortText("actions", "/:campaign/:slug/", "Actions: :slug :title :campaign :language.", patterns => patterns.Actions),
        ShortText("pages", "/:path/", "Pages: :path :slug :title :language.", patterns => patterns.Pages));

    public static PermalinkPatterns Read(MappingReader keys) => keys.Map("permalinks", Schema) is { } map
        ? new(Pattern(map, "articles", OfArticles), Pattern(map, "campaigns", OfCampaigns),
            Pattern(map, "actions", OfActions), Pattern(map, "pages", OfPages))
        : PermalinkPatterns.None;

    /// <summary>A pattern; null where there is none, or a wrong one, which has been reported.</summary>
    private static string? Pattern(MappingReader map, string kind, string[] names)
    {
        if (map.Text(kind) is not { } pattern) return null;
        var listed = string.Join(", ", names.Select(name => ':' + name));
        foreach (var name in PathPattern.NamesIn(pattern))
        {
            if (names.Contains(name)) continue;
            map.Diagnostics.Report(DiagnosticDescriptors.PatternName, map.LocationOf(kind), ':' + name, NearestName.Hint(name, names), listed);
            return null;
        }
        if (!PathPattern.NamesIn(pattern).Any(Distinct.Contains))
        {
            map.Diagnostics.Report(DiagnosticDescriptors.PatternWithoutSlug, map.LocationOf(kind), kind, Schema.Find(kind)!.Example);
            return null;
        }
        if (PathPattern.Fill(pattern, _ => "x") is { } path && ArchivePath.Normalise(path) is not null) return pattern;
        map.Diagnostics.Report(DiagnosticDescriptors.PatternNotAPath, map.LocationOf(kind), pattern, Schema.Find(kind)!.Example);
        return null;
    }
}
