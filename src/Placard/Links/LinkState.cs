namespace Placard.Links;

/// <summary>The state of an external link.</summary>
/// <param name="Url">The URL without its fragment.</param>
/// <param name="Status">The last result: a status code, or a word such as <c>timeout</c>.</param>
/// <param name="Checked">The day (UTC) of the last result.</param>
public sealed record LinkState(string Url, string Status, DateOnly Checked)
{
    /// <summary>The number of separate days on which a link must have failed, without success in between, to count as dead.</summary>
    public const int DaysUntilDead = 3;

    /// <summary>The number of days after which a link is checked again; a result that did not change is not updated before.</summary>
    public const int DaysUntilStale = 30;

    /// <summary>The first days on which it failed, without success in between.</summary>
    public IReadOnlyList<DateOnly> FailedOn { get; init; } = [];

    /// <summary>The URL of a permanent redirect; null without one.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The URL of an archived copy; null without one.</summary>
    public string? Copy { get; init; }

    /// <summary>The day of the copy.</summary>
    public DateOnly? CopyDate { get; init; }

    /// <summary>The comment lines above it in the file.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Whether it failed on <see cref="DaysUntilDead"/> days.</summary>
    public bool IsDead => FailedOn.Count >= DaysUntilDead;

    /// <summary>Whether it failed, but on too few days to count as dead.</summary>
    public bool IsFailing => FailedOn.Count > 0 && !IsDead;

    /// <summary>Whether it is to be checked again.</summary>
    public bool IsDue(DateOnly today) => Checked <= today.AddDays(IsFailing || Status == LinkCheckResult.Busy ? -1 : -DaysUntilStale);

    /// <summary>The state after a new result; the same object if nothing changed.</summary>
    public LinkState After(LinkCheckResult answer, DateOnly today)
    {
        IReadOnlyList<DateOnly> days = answer.Outcome switch
        {
            LinkOutcome.Working => [],
            LinkOutcome.Broken when !IsDead && !FailedOn.Contains(today) => [.. FailedOn, today],
            _ => FailedOn,
        };
        var isSame = Status == answer.Status && MovedTo == answer.MovedTo && days.Count == FailedOn.Count;
        return isSame && !IsDue(today) ? this : this with { Status = answer.Status, Checked = today, FailedOn = days, MovedTo = answer.MovedTo };
    }
}
