using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs.Feeds;
using Placard.Outputs.Lists;
using Placard.Outputs.Search;
using Placard.Outputs.StructuredData;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Pages;

/// <summary>The home page: campaigns, open actions, latest articles, and links to browse.</summary>
public sealed class HomePage : ISiteOutput
{
    private const int MaxCampaigns = 12;

    public string Name => "home";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return new OutputFile(ListUrls.Home.Path, SourceLocation.StartOf("archive.yaml"),
            (to, diagnostics) => context.Pages.Render(View(context), to, diagnostics))
        {
            IsKeepable = true,
        };
    }

    private static PageView View(OutputContext context)
    {
        var site = context.Site;
        var lang = site.Settings.DefaultLanguage;
        var actions = site.OneVersionOfEach(site.Actions, lang);
        var open = actions.Where(action => site.StateOf(action).IsOpen && action.Kind != ActionKind.Contact).ToList();
        var upcoming = actions.Where(action => site.StateOf(action).Status == ActionStatus.Upcoming).ToList();
        var hasSchedule = ActionSchedule.IsAmong([.. open, .. upcoming], site);
        return new PageView
        {
            Layout = "home",
            SchemaOrg = SchemaOrg.OfArchive(context),
            Signposts = Signposts.OfArchive(context),
            Permalink = ListUrls.Home,
            Title = site.Settings.Title,
            Description = site.Settings.Description ?? site.Settings.Tagline ?? "",
            Lang = lang,
            Policy = ActionSchedule.PolicyFor(hasSchedule || site.UrlLedger.Queries.Count > 0),
            Feeds = SiteFeeds.Links(context),
            Values = new Dictionary<string, object?>
            {
                ["campaigns"] = site.OneVersionOfEach(site.Campaigns, lang).OrderByDescending(campaign => campaign.Featured).Take(MaxCampaigns),
                ["openActions"] = open,
                ["upcomingActions"] = upcoming,
                [ActionSchedule.Key] = hasSchedule,
                ["movedQueries"] = site.UrlLedger.Queries.Count > 0,
                ["latest"] = site.OneVersionOfEach(site.Articles, lang).Take(site.Settings.PageSize),
                ["ways"] = BrowseSections.All(context),
                ["search"] = new PageLink(context.Text("search.title"), SearchOutput.Page),
                ["browse"] = new PageLink(context.Text("browse.title"), ListUrls.Browse),
                ["lists"] = BrowseSections.Sections(context),
                ["feeds"] = SiteFeeds.Links(context),
            },
        };
    }
}
