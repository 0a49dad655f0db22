using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Feeds;

/// <summary>A feed for every campaign, in every format.</summary>
public sealed class CampaignFeeds : ISiteOutput
{
    private const string Folder = "campaigns/";

    public string Name => "campaign-feeds";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        foreach (var campaign in context.Site.Campaigns)
        {
            foreach (var format in FeedFormat.All)
            {
                var permalink = PermalinkOf(campaign.Slug, format);
                // Feed readers do not follow redirect pages, so the feed is published at former URLs too.
                foreach (var feedUrl in FormerSlugs(campaign).Select(slug => PermalinkOf(slug, format)).Prepend(permalink))
                {
                    yield return new OutputFile(feedUrl.Path, campaign.Origin, (to, _) => format.Write(Content(context, campaign, permalink), to))
                    {
                        IsPermanent = true,
                        IsKeepable = true,
                    };
                }
            }
        }
    }

    /// <summary>Links to the campaign's published feeds.</summary>
    internal static IReadOnlyList<FeedLink> Links(OutputContext context, Campaign campaign) =>
        [.. FeedFormat.All
            .Select(format => new FeedLink($"{campaign.Title} ({format.Title})", format.MediaType, PermalinkOf(campaign.Slug, format)))
            .Where(feed => context.Pages.Publishes(feed.Permalink))];

    private static Permalink PermalinkOf(string slug, FeedFormat format) => new(Folder + $"{slug}/{format.FileName}");

    private static IEnumerable<string> FormerSlugs(Campaign campaign) =>
        from alias in campaign.Aliases
        where alias.Path.StartsWith(Folder, StringComparison.Ordinal) && alias.Path.EndsWith(".html", StringComparison.Ordinal)
        let slug = alias.Path[Folder.Length..^".html".Length]
        where slug != "index" && !slug.Contains('/', StringComparison.Ordinal)
        select slug;

    private static FeedContent Content(OutputContext context, Campaign campaign, Permalink self) => new(
        campaign.Title, campaign.Summary, campaign.Lang, campaign.Permalink, self,
        FeedItem.Latest(context, context.Site.ArticlesOf(campaign), context.Site.ActionsOf(campaign)), context.Site);
}
