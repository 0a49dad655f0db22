using Placard.Syntax;
using Placard.Time;

namespace Placard.Content;

/// <summary>The state of an action at the moment of the build: whether it is open, and what may be published of its targets.</summary>
/// <param name="Targets">The targets that are in office on the day of the build, of a closed action on its last. They have email addresses and telephone
/// numbers only while the action is open, so that an output which shows everything it finds here cannot show a hidden one.</param>
/// <param name="HiddenEmails">The email addresses to which the action's pages must not link; while it is open those of targets that have left
/// office.</param>
public sealed record ActionState(ActionStatus Status, IReadOnlyList<Target> Targets, IReadOnlyList<string> HiddenEmails)
{
    private const int MonthsUntilOld = 6;

    private IReadOnlyList<ActionLetter> Letters { get; init; } = [];

    /// <summary>The telephone numbers, as they are dialled, to which the action's pages must not link; while it is open those of former targets.</summary>
    public IReadOnlyList<string> HiddenPhones { get; private init; } = [];

    private DateOnly Day { get; init; }

    /// <summary>The targets that have left office, without email addresses and telephone numbers.</summary>
    public IReadOnlyList<Target> FormerTargets { get; private init; } = [];

    /// <summary>When the targets of an open action were checked: the earliest date of any of them; null if none has one, or the action is not open.</summary>
    public EdtfDate? TargetsAsOf => IsOpen && Targets.Any(target => target.AsOf is not null)
        ? Targets.Select(target => target.AsOf).OfType<EdtfDate>().MinBy(date => date.Latest)
        : null;

    /// <summary>Whether the targets of an open action were checked more than six months before the build.</summary>
    public bool HasOldTargets => TargetsAsOf is { } date && date.Latest.AddMonths(MonthsUntilOld) < Day;

    /// <summary>Whether the action is open.</summary>
    public bool IsOpen => Status == ActionStatus.Open;

    /// <summary>Whether a pack has the action as closed, and the archive itself as open.</summary>
    public bool IsOpenAtOrigin { get; private init; }

    /// <summary>When it opens; null if it has always been open.</summary>
    public ActionTime? Opens { get; private init; }

    /// <summary>When it closes; null if it never closes.</summary>
    public ActionTime? Closes { get; private init; }

    /// <summary>The targets of a letter: those of its group, or all whose group has no letter.</summary>
    public IReadOnlyList<Target> TargetsOf(ActionLetter letter) =>
        [.. Targets.Where(target => letter.IsFor(target.Group) || (letter.Group.Length == 0 && !Letters.Any(other => other.IsFor(target.Group))))];

    /// <param name="now">The moment of the build (UTC).</param>
    /// <param name="isPack">Whether an open action is published as a closed one.</param>
    internal static ActionState Of(CampaignAction action, ArchiveTimeZone zone, DateTime now, bool isPack = false)
    {
        var opens = action.Opens is { } opening ? ActionTime.OfOpening(opening, zone) : null;
        var closes = action.Closes is { } closing ? ActionTime.OfClosing(closing, zone) : null;
        var isClosed = now >= closes?.Moment || IsPast(action, zone, now);
        var atOrigin = now < opens?.Moment ? ActionStatus.Upcoming : isClosed ? ActionStatus.Closed : ActionStatus.Open;
        var status = isPack && atOrigin == ActionStatus.Open ? ActionStatus.Closed : atOrigin;
        var day = atOrigin == ActionStatus.Closed ? LastDayOf(action, closes, zone, now) : zone.DayAt(now);
        var inOffice = action.Targets.All(target => IsInOffice(target, day)) ? action.Targets : [.. action.Targets.Where(target => IsInOffice(target, day))];
        var published = status == ActionStatus.Open ? inOffice : [];
        return new ActionState(
            status,
            status == ActionStatus.Open ? inOffice : [.. inOffice.Select(target => target.WithoutContact())],
            Hidden(action, published, target => target.AllEmails))
        {
            Day = day,
            FormerTargets = [.. action.Targets.Where(target => !IsInOffice(target, day)).Select(target => target.WithoutContact())],
            Letters = action.Letters,
            HiddenPhones = Hidden(action, published, target => PhoneNumber.DialledOf(target.Phone) is { } dialled ? [dialled] : []),
            Opens = opens,
            Closes = closes,
            IsOpenAtOrigin = isPack && atOrigin == ActionStatus.Open,
        };
    }

    private static bool IsInOffice(Target target, DateOnly day) => target.Until is not { } until || until.Latest >= day;

    private static DateOnly LastDayOf(CampaignAction action, ActionTime? closes, ArchiveTimeZone zone, DateTime now) =>
        closes is not null && closes.Moment <= now ? zone.DayAt(closes.Moment.AddTicks(-1)) : action.LastPossibleDay ?? zone.DayAt(now);

    /// <summary>The values of an action's targets that those which are published don't have.</summary>
    private static IReadOnlyList<string> Hidden(CampaignAction action, IReadOnlyList<Target> published, Func<Target, IEnumerable<string>> valuesOf)
    {
        if (ReferenceEquals(action.Targets, published)) return [];
        var open = published.SelectMany(valuesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. action.Targets.SelectMany(valuesOf).Where(value => !open.Contains(value))];
    }

    private static bool IsPast(CampaignAction action, ArchiveTimeZone zone, DateTime now) => action.LastPossibleDay is { } last && now >= zone.EndOf(last);
}

/// <summary>Whether an action is open.</summary>
public enum ActionStatus
{
    Upcoming,
    Open,
    Closed,
}
