using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Feeds;

/// <summary>A feed for every campaign, in every format.</summary>
public sealed class CampaignFeeds : ISiteOutput
{
    public string Name => "campaign-feeds";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        foreach (var campaign in context.Site.Campaigns)
        {
            foreach (var format in FeedFormat.All)
            {
                var permalink = AddressOf(campaign, format);
                yield return new OutputFile(permalink.Path, campaign.Origin, (to, _) => format.Write(Content(context, campaign, permalink), to));
            }
        }
    }

    /// <summary>Links to those of a campaign's feeds that are published.</summary>
    internal static IReadOnlyList<FeedLink> Links(OutputContext context, Campaign campaign) =>
        [.. FeedFormat.All
            .Select(format => new FeedLink($"{campaign.Title} ({format.Title})", format.MediaType, AddressOf(campaign, format)))
            .Where(feed => context.Pages.Publishes(feed.Permalink))];

    private static Permalink AddressOf(Campaign campaign, FeedFormat format) => new($"campaigns/{campaign.Slug}/{format.FileName}");

    private static FeedContent Content(OutputContext context, Campaign campaign, Permalink self) => new(
        campaign.Title, campaign.Summary, campaign.Lang, campaign.Permalink, self,
        [.. context.Site.ArticlesOf(campaign).Take(FeedContent.MostItems)], context.Site);
}
