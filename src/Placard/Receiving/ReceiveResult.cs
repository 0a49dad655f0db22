using Placard.Diagnostics;

namespace Placard.Receiving;

/// <summary>What came of exports. Where a diagnostic is an error, nothing may be written.</summary>
/// <param name="Changes">The files of the archive that change; none on a second run.</param>
/// <param name="State">What is known now.</param>
/// <param name="Review">The table of doubtful submissions, for a place outside the repository; null without any.</param>
public sealed record ReceiveResult(
    IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<ReceivedFile> Changes, ReceivedState State, string? Review, ReceiveReport Report)
{
    /// <summary>Whether an error was found.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);
}

/// <summary>The numbers of a run. All but the last four add up to <see cref="Entries"/>.</summary>
public sealed record ReceiveReport
{
    /// <summary>The submissions in all exports.</summary>
    public int Entries { get; init; }

    /// <summary>Sent by other forms of the same service.</summary>
    public int OfOtherForms { get; init; }

    /// <summary>Taken for spam by the service.</summary>
    public int Spam { get; init; }

    /// <summary>Without the consent to deliver.</summary>
    public int WithoutConsent { get; init; }

    /// <summary>Replaced by a later one from the same sender.</summary>
    public int Repeated { get; init; }

    /// <summary>Older than the senders that are still known.</summary>
    public int TooOld { get; init; }

    /// <summary>From senders that are counted already.</summary>
    public int Known { get; init; }

    /// <summary>Later ones of known senders, by which a row changed.</summary>
    public int Updated { get; init; }

    /// <summary>Later ones of known senders, whose row was edited or removed by hand and stays as it is.</summary>
    public int KeptByHand { get; init; }

    /// <summary>From senders that a person has refused.</summary>
    public int Refused { get; init; }

    /// <summary>Waiting for a person to decide.</summary>
    public int Doubtful { get; init; }

    /// <summary>Counted now for the first time.</summary>
    public int New { get; init; }

    /// <summary>Of the new ones, those with a row, whose owners agreed to it.</summary>
    public int Named { get; init; }

    /// <summary>Decisions of a review: accepted and refused.</summary>
    public int Accepted { get; init; }

    /// <summary>The running total of the way after this run.</summary>
    public int Total { get; init; }

    /// <summary>The day of the oldest submission; null if no export says.</summary>
    public DateOnly? OldestDay { get; init; }
}
