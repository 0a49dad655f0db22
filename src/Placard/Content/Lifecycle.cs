using Placard.Time;

namespace Placard.Content;

/// <summary>
/// The state of every action and campaign at the moment of the build, and what of them is published. It is resolved once; nothing else compares times.
/// </summary>
internal sealed class Lifecycle
{
    private readonly ArchiveTimeZone zone;
    private readonly bool isPack;
    private readonly Dictionary<CampaignAction, ActionState> actions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CampaignAction, CampaignAction> complete = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Campaign, CampaignStatus> campaigns = new(ReferenceEqualityComparer.Instance);

    public Lifecycle(ArchiveTimeZone zone, BuildOptions options, IReadOnlyList<Entry> entries)
    {
        this.zone = zone;
        isPack = options.IsPack;
        Now = MomentOf(zone, options);
        Today = zone.DayAt(Now);
        Published = Resolve(entries);
    }

    /// <summary>The moment of the build (UTC).</summary>
    public DateTime Now { get; }

    /// <summary>The day of the build in the archive's time zone.</summary>
    public DateOnly Today { get; }

    /// <summary>The entries as they are published: nothing that is sent stands in an action before it opens.</summary>
    public IReadOnlyList<Entry> Published { get; }

    /// <summary>The first moment (UTC) after the build at which another build would differ: the end of the day, or when an action opens or closes.</summary>
    public DateTime NextChange =>
        Scheduled().Select(change => change.Time.Moment).Append(zone.EndOf(Today)).Where(moment => moment > Now).Append(DateTime.MaxValue).Min();

    /// <summary>What opens or closes after the build, soonest first.</summary>
    public IEnumerable<ScheduledChange> Changes => Scheduled().Where(change => change.Time.Moment > Now)
        .OrderBy(change => change.Time.Moment).ThenBy(change => change.Action.SourcePath, StringComparer.Ordinal);

    public static DateTime MomentOf(ArchiveTimeZone zone, BuildOptions options) =>
        options.AsOfTime is { } time ? options.AsOf.ToDateTime(time, DateTimeKind.Utc) : zone.StartOf(options.AsOf);

    /// <summary>The state of an action; one that is not in the archive is resolved on demand.</summary>
    public ActionState Of(CampaignAction action) => actions.TryGetValue(action, out var state) ? state : ActionState.Of(action, zone, Now, isPack);

    public CampaignStatus Of(Campaign campaign) => campaigns.TryGetValue(campaign, out var status) ? status : StatusOf(campaign, Today);

    /// <summary>An action with all that its author wrote, also before it opens.</summary>
    public CampaignAction CompleteOf(CampaignAction action) => complete.GetValueOrDefault(action, action);

    private IReadOnlyList<Entry> Resolve(IReadOnlyList<Entry> entries)
    {
        Entry[]? published = null;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is Campaign campaign) campaigns.Add(campaign, StatusOf(campaign, Today));
            if (entries[i] is not CampaignAction action) continue;
            var state = ActionState.Of(action, zone, Now, isPack);
            if (state.Status == ActionStatus.Upcoming)
            {
                var unopened = UnopenedAction.Of(action);
                complete.Add(unopened, action);
                published ??= [.. entries];
                published[i] = action = unopened;
            }
            actions.Add(action, state);
        }
        return published ?? entries;
    }

    private IEnumerable<ScheduledChange> Scheduled() => actions.SelectMany(pair => new[]
    {
        pair.Value.Opens is { } opens ? new ScheduledChange(pair.Key, opens, Opens: true) : null,
        pair.Value.Closes is { } closes ? new ScheduledChange(pair.Key, closes, Opens: false) : null,
    }).OfType<ScheduledChange>();

    private static CampaignStatus StatusOf(Campaign campaign, DateOnly day) =>
        day < campaign.Start.Earliest ? CampaignStatus.Upcoming
        : campaign.End is { } end && day > end.Latest ? CampaignStatus.Over
        : CampaignStatus.Live;
}

/// <summary>An action that opens or closes at a moment to come.</summary>
/// <param name="Opens">Whether it opens; else it closes.</param>
public sealed record ScheduledChange(CampaignAction Action, ActionTime Time, bool Opens);
