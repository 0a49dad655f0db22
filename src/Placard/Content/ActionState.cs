namespace Placard.Content;

/// <summary>An action on the day of the build: whether it is open, and what may be published of those to whom it is addressed.</summary>
/// <param name="Targets">
/// Those to whom it is addressed. They have their email addresses while the action is open, and none before and after, so that an
/// output that shows all it finds here can show no address that it should not.
/// </param>
/// <param name="HiddenEmails">The email addresses to which no page of the action may link any more; empty until it is closed.</param>
public sealed record ActionState(ActionStatus Status, IReadOnlyList<Target> Targets, IReadOnlyList<string> HiddenEmails)
{
    private IReadOnlyList<ActionLetter> Letters { get; init; } = [];

    public bool IsOpen => Status == ActionStatus.Open;

    /// <summary>Those to whom a letter goes: the targets of its group, or all whose group has no letter.</summary>
    public IReadOnlyList<Target> TargetsOf(ActionLetter letter) =>
        [.. Targets.Where(target => letter.IsFor(target.Group) || (letter.Group.Length == 0 && !Letters.Any(other => other.IsFor(target.Group))))];

    internal static ActionState Of(CampaignAction action, DateOnly day)
    {
        var status = StatusOf(action, day);
        return new ActionState(
            status,
            status == ActionStatus.Open ? action.Targets : [.. action.TargetsWithoutEmail],
            status == ActionStatus.Closed ? [.. action.Targets.Select(target => target.Email).Where(email => email.Length > 0)] : []) { Letters = action.Letters };
    }

    private static ActionStatus StatusOf(CampaignAction action, DateOnly day) =>
        action.Opens is { } opens && day < opens.Day ? ActionStatus.Upcoming
        : action.Closes is { } closes && day > closes.Day ? ActionStatus.Closed
        : ActionStatus.Open;
}

public enum ActionStatus
{
    Upcoming,
    Open,
    Closed,
}
