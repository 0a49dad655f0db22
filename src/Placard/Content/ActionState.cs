using Placard.Syntax;
using Placard.Time;

namespace Placard.Content;

/// <summary>The state of an action at the moment of the build: whether it is open, and what may be published of its targets.</summary>
/// <param name="Targets">The targets. They have email addresses and telephone numbers only while the action is open, so that an output which shows
/// everything it finds here cannot show a hidden one.</param>
/// <param name="HiddenEmails">The email addresses to which the action's pages must not link; empty while it is open.</param>
public sealed record ActionState(ActionStatus Status, IReadOnlyList<Target> Targets, IReadOnlyList<string> HiddenEmails)
{
    private IReadOnlyList<ActionLetter> Letters { get; init; } = [];

    /// <summary>The telephone numbers, as they are dialled, to which the action's pages must not link; empty while it is open.</summary>
    public IReadOnlyList<string> HiddenPhones { get; private init; } = [];

    /// <summary>Whether the action is open.</summary>
    public bool IsOpen => Status == ActionStatus.Open;

    /// <summary>When it opens; null if it has always been open.</summary>
    public ActionTime? Opens { get; private init; }

    /// <summary>When it closes; null if it never closes.</summary>
    public ActionTime? Closes { get; private init; }

    /// <summary>The targets of a letter: those of its group, or all whose group has no letter.</summary>
    public IReadOnlyList<Target> TargetsOf(ActionLetter letter) =>
        [.. Targets.Where(target => letter.IsFor(target.Group) || (letter.Group.Length == 0 && !Letters.Any(other => other.IsFor(target.Group))))];

    /// <param name="now">The moment of the build (UTC).</param>
    internal static ActionState Of(CampaignAction action, ArchiveTimeZone zone, DateTime now)
    {
        var opens = action.Opens is { } opening ? ActionTime.OfOpening(opening, zone) : null;
        var closes = action.Closes is { } closing ? ActionTime.OfClosing(closing, zone) : null;
        var status = now < opens?.Moment ? ActionStatus.Upcoming : now >= closes?.Moment || IsPast(action, zone, now) ? ActionStatus.Closed : ActionStatus.Open;
        return new ActionState(
            status,
            status == ActionStatus.Open ? action.Targets : [.. action.TargetsWithoutContact],
            status == ActionStatus.Open ? [] : [.. action.Targets.Select(target => target.Email).Where(email => email.Length > 0)])
        {
            Letters = action.Letters,
            HiddenPhones = status == ActionStatus.Open ? [] : [.. action.Targets.Select(target => PhoneNumber.DialledOf(target.Phone)).OfType<string>()],
            Opens = opens,
            Closes = closes,
        };
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
