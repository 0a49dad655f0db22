using Placard.Content;
using Placard.Urls;

namespace Placard.Outputs.Citations;

/// <summary>The articles and actions that are cited together: those of a campaign, as its page lists them, and all of a year, translations too.</summary>
internal static class CitationCollections
{
    /// <summary>The collections of an archive that are not empty, by the page that they belong to.</summary>
    public static IReadOnlyDictionary<Permalink, CitationCollection> Of(OutputContext context) =>
        context.Cache.Get(typeof(CitationCollections), () => Find(context.Site));

    /// <summary>The list of the year, or decade, in which an article or action is cited; null for one without a day.</summary>
    public static Permalink? YearOf(Entry entry) => EntryDate.Of(entry) is { } date ? ListUrls.ForValue("years", date.YearName) : null;

    private static Dictionary<Permalink, CitationCollection> Find(Site site)
    {
        var campaigns = site.Campaigns
            .Select(campaign => new CitationCollection(campaign.Permalink, [.. site.ArticlesOf(campaign), .. site.ActionsOf(campaign)]));
        var years = site.Articles.Concat<Entry>(site.Actions).GroupBy(YearOf)
            .Where(year => year.Key is not null).Select(year => new CitationCollection(year.Key!.Value, [.. year]));
        return campaigns.Concat(years).Where(collection => collection.Entries.Count > 0)
            .GroupBy(collection => collection.Page).ToDictionary(pages => pages.Key, pages => pages.First());
    }
}

/// <param name="Page">The page of the campaign, or the list of the year.</param>
internal sealed record CitationCollection(Permalink Page, IReadOnlyList<Entry> Entries)
{
    /// <summary>The path of the file in a format, in the folder of the page.</summary>
    public Permalink FileIn(ICitationFormat format) => Page.Below("citations" + format.Ending);
}
