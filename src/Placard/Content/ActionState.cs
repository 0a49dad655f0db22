namespace Placard.Content;

/// <summary>The state of an action on the day of the build: whether it is open, and what may be published of its targets.</summary>
/// <param name="Targets">The targets. They have email addresses only while the action is open, so that an output which shows everything it
/// finds here cannot show a hidden email address.</param>
/// <param name="HiddenEmails">The email addresses to which the action's pages must not link; empty until it is closed.</param>
public sealed record ActionState(ActionStatus Status, IReadOnlyList<Target> Targets, IReadOnlyList<string> HiddenEmails)
{
    private IReadOnlyList<ActionLetter> Letters { get; init; } = [];

    /// <summary>Whether the action is open.</summary>
    public bool IsOpen => Status == ActionStatus.Open;

    /// <summary>The targets of a letter: those of its group, or all whose group has no letter.</summary>
    public IReadOnlyList<Target> TargetsOf(ActionLetter letter) =>
        [.. Targets.Where(target => letter.IsFor(target.Group) || (letter.Group.Length == 0 && !Letters.Any(other => other.IsFor(target.Group))))];

    internal static ActionState Of(CampaignAction action, DateOnly day)
    {
        var status = StatusOf(action, day);
        return new ActionState(
            status,
            status == ActionStatus.Open ? action.Targets : [.. action.TargetsWithoutEmail],
            status == ActionStatus.Closed
                ? [.. action.Targets.Select(target => target.Email).Where(email => email.Length > 0)]
                : [])
        { Letters = action.Letters };
    }

    private static ActionStatus StatusOf(CampaignAction action, DateOnly day) =>
        action.Opens is { } opens && day < opens.Day ? ActionStatus.Upcoming
        : action.Closes is { } closes && day > closes.Day ? ActionStatus.Closed
        : day > action.LastPossibleDay ? ActionStatus.Closed
        : ActionStatus.Open;
}

/// <summary>Whether an action is open.</summary>
public enum ActionStatus
{
    Upcoming,
    Open,
    Closed,
}
