using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Lists;

/// <summary>Links to the lists of everything, for pages that lead readers on.</summary>
internal static class WaysIn
{
    /// <summary>The sections that hold anything.</summary>
    public static IEnumerable<PageLink> Sections(OutputContext context)
    {
        var site = context.Site;
        PageLink[] sections =
        [
            new(context.Text("lists.campaigns"), ListAddresses.Campaigns, site.Campaigns.Count),
            new(context.Text("lists.articles"), ListAddresses.Articles, site.Articles.Count),
            new(context.Text("lists.actions"), ListAddresses.Actions, site.Actions.Count),
            new(context.Text("lists.captures"), ListAddresses.Captures, site.Captures.Count),
        ];
        return sections.Where(section => section.Count > 0);
    }
}
