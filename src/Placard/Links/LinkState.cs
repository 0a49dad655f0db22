namespace Placard.Links;

/// <summary>What is known of a link to another site.</summary>
/// <param name="Url">Its address without a fragment.</param>
/// <param name="Status">What came of asking last: a status code, or a word such as <c>timeout</c>.</param>
/// <param name="Checked">The day (UTC) of which the rest tells.</param>
public sealed record LinkState(string Url, string Status, DateOnly Checked)
{
    /// <summary>On how many separate days a link must have failed, one after the other, before it counts as dead.</summary>
    public const int DaysUntilDead = 3;

    /// <summary>How long what is known may stand; a link that goes on as it did changes nothing before.</summary>
    public const int DaysUntilStale = 30;

    /// <summary>The first days on which it failed, with none between on which it answered.</summary>
    public IReadOnlyList<DateOnly> FailedOn { get; init; } = [];

    /// <summary>The address to which the other site says that it has moved for good.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Where a copy is kept.</summary>
    public string? Copy { get; init; }

    /// <summary>The day on which the copy was taken.</summary>
    public DateOnly? CopyDate { get; init; }

    /// <summary>Lines that somebody wrote above it.</summary>
    public string Comment { get; init; } = "";

    public bool IsDead => FailedOn.Count >= DaysUntilDead;

    public bool IsFailing => FailedOn.Count > 0 && !IsDead;

    /// <summary>Whether it is time to ask again.</summary>
    public bool IsDue(DateOnly today) => Checked <= today.AddDays(IsFailing || Status == LinkCheckResult.Busy ? -1 : -DaysUntilStale);

    /// <summary>What is known once it has been asked again; the very same where that tells nothing new.</summary>
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
