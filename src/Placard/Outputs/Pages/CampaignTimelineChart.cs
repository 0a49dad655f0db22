using Placard.Charts;
using Placard.Content;
using Placard.Text;
using Placard.Theming;

namespace Placard.Outputs.Pages;

/// <summary>The timeline of a campaign as a chart, for readers who prefer it to the list.</summary>
internal static class CampaignTimelineChart
{
    /// <param name="timeline">The items of <see cref="CampaignTimeline"/>.</param>
    public static TimelineChart? Of(Campaign campaign, IReadOnlyList<TimelineItem> timeline, IReadOnlyList<CampaignAction> actions)
    {
        LaneData Lane(string type, Func<TimelineItem, bool> belongs) => new(type, [.. timeline.Where(belongs).Select(item => LaneSpan.On(item.Date))]);
        LaneData[] lanes =
        [
            new("campaign", [new LaneSpan(campaign.Start, campaign.End ?? campaign.Start)]),
            Lane("milestones", item => item.Type == "milestone"),
            Lane("articles", item => item.Type == "article"),
            Lane("posts", item => item.Type == "post"),
            new("actions", [.. actions.Select(SpanOf).OfType<LaneSpan>()]),
            new("tally",
                [.. actions.Where(action => action.Tally?.AsOf is not null).Select(action => LaneSpan.On(action.Tally!.AsOf!.Value, action.Tally.Count))]),
        ];
        return lanes.Sum(lane => lane.Spans.Count) < 3 ? null : TimelineChart.Of(lanes, TextDirection.Of(campaign.Lang) == "rtl");
    }

    private static LaneSpan? SpanOf(CampaignAction action) =>
        (action.Opens ?? action.Closes) is { } from
            ? new LaneSpan(new ArchiveDate(from.Day), new ArchiveDate((action.Closes ?? from).Day))
            : action.LastPossibleDay is not null ? LaneSpan.On(action.Date!.Value) : null;
}
