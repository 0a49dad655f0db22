using System.Globalization;
using Placard.Content;
using Placard.Text;
using Placard.Theming;

namespace Placard.Outputs.Pages;

/// <summary>The timeline of a campaign: everything that belongs to it and has a date, oldest first.</summary>
internal static class CampaignTimeline
{
    public static IReadOnlyList<TimelineItem> Of(Site site, Campaign campaign)
    {
        var items = new List<TimelineItem> { new(campaign.Start, "start", "") };
        items.AddRange(campaign.Milestones.Select(milestone => OfMilestone(site, milestone)));
        items.AddRange(site.ArticlesOf(campaign).Select(article =>
            new TimelineItem(article.Published, "article", article.Title, article.Summary, EnumNames<ArticleKind>.NameFor(article.Kind), article)));
        foreach (var action in site.ActionsOf(campaign))
        {
            if (action.Opens is { } opens) items.Add(new TimelineItem(new ArchiveDate(opens.Day), "action-opened", action.Title, Entry: action));
            if (action.Tally is { AsOf: { } day } tally)
                items.Add(new TimelineItem(day, "tally", action.Title, tally.Count.ToString(CultureInfo.InvariantCulture), Entry: action));
            if (action.LastPossibleDay is not null) items.Add(new TimelineItem(action.Date!.Value, "action", action.Title, Entry: action));
            if (action.Closes is { } closes) items.Add(new TimelineItem(new ArchiveDate(closes.Day), "action-closed", action.Title, Entry: action));
        }
        items.AddRange(campaign.Posts.Select(post => new TimelineItem(post.Date, "post", post.Author, post.Text, Url: post.ArchivedUrl ?? post.Url)));
        items.AddRange(site.CapturesOf(campaign).Where(capture => capture.Captured is not null).Select(capture =>
            new TimelineItem(capture.Captured!.Value, "capture", capture.Title, capture.Summary, Entry: capture)));
        if (campaign.End is { } end) items.Add(new TimelineItem(end, "end", "", campaign.OutcomeSummary ?? ""));
        // Items of one day keep the order above: the start comes first, the end last.
        return [.. items.OrderBy(item => item.Date.SortDay)];
    }

    private static TimelineItem OfMilestone(Site site, Milestone milestone)
    {
        var entry = milestone.Link is { } link ? site.EntryAt(link) : null;
        return new TimelineItem(milestone.Date, "milestone", milestone.Text, Entry: entry, Url: entry is null
            && milestone.Link?.Contains("://", StringComparison.Ordinal) == true
            ? milestone.Link
            : null);
    }
}
