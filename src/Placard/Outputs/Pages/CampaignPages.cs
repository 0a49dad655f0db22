using Placard.Content;
using Placard.Outputs.Citations;
using Placard.Outputs.Feeds;
using Placard.Outputs.StructuredData;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Pages;

/// <summary>The page of every campaign, with its outcome and a timeline of everything that belongs to it.</summary>
public sealed class CampaignPages : ISiteOutput
{
    public string Name => "campaigns";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Campaigns.Select(campaign => context.Page(campaign, (_, _) => View(context, campaign)));

    private static PageView View(OutputContext context, Campaign campaign)
    {
        var site = context.Site;
        var articles = site.ArticlesOf(campaign);
        var actions = site.ActionsOf(campaign);
        var hasSchedule = ActionSchedule.IsAmong(actions, site);
        var timeline = CampaignTimeline.Of(site, campaign);
        return new PageView
        {
            Layout = "campaign",
            Permalink = campaign.Permalink,
            Title = campaign.Title,
            Description = campaign.Summary,
            Lang = campaign.Lang,
            Entry = campaign,
            EntryName = "campaign",
            SchemaOrg = SchemaOrg.Of(context, campaign),
            Signposts = Signposts.Of(context, campaign),
            Policy = ActionSchedule.PolicyFor(hasSchedule),
            Breadcrumbs = [context.HomeLink, new PageLink(context.Text(campaign.Lang, "lists.campaigns"), ListUrls.Campaigns)],
            Feeds = CampaignFeeds.Links(context, campaign),
            Values = new Dictionary<string, object?>
            {
                ["timeline"] = timeline,
                ["picture"] = CampaignTimelineChart.Of(campaign, timeline, actions),
                ["articles"] = articles,
                ["actions"] = actions,
                [ActionSchedule.Key] = hasSchedule,
                ["captures"] = site.CapturesOf(campaign),
                ["translations"] = site.TranslationsOf(campaign),
                ["feeds"] = CampaignFeeds.Links(context, campaign),
                ["citations"] = CitationFiles.LinksOf(context, campaign.Permalink),
                ["signatureCount"] = CampaignSignatures.CountOf(articles, actions),
            },
        };
    }
}
