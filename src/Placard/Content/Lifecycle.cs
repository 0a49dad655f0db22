namespace Placard.Content;

/// <summary>The state of every action and campaign on the day of the build. It is resolved once; nothing else compares days.</summary>
internal sealed class Lifecycle(DateOnly day, IReadOnlyList<CampaignAction> actions, IReadOnlyList<Campaign> campaigns)
{
    private readonly Dictionary<CampaignAction, ActionState> actions =
        new(actions.Select(action => KeyValuePair.Create(action, ActionState.Of(action, day))), ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Campaign, CampaignStatus> campaigns =
        new(campaigns.Select(campaign => KeyValuePair.Create(campaign, StatusOf(campaign, day))), ReferenceEqualityComparer.Instance);

    /// <summary>The state of an action; one that is not in the archive is resolved on demand.</summary>
    public ActionState Of(CampaignAction action) => actions.TryGetValue(action, out var state) ? state : ActionState.Of(action, day);

    public CampaignStatus Of(Campaign campaign) => campaigns.TryGetValue(campaign, out var status) ? status : StatusOf(campaign, day);

    private static CampaignStatus StatusOf(Campaign campaign, DateOnly day) =>
        day < campaign.Start.Earliest ? CampaignStatus.Upcoming
        : campaign.End is { } end && day > end.Latest ? CampaignStatus.Over
        : CampaignStatus.Live;
}
