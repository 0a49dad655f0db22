using Placard.Reading.Tables;
using Placard.Receiving.Formats;

namespace Placard.Receiving;

/// <summary>A submission as far as a table of signatures may know it, with what decides whether it counts.</summary>
/// <param name="Email">The email address as it was sent; it is only compared, and never written.</param>
/// <param name="Id">The digest of the sender; of an impossible one, of the whole entry.</param>
internal sealed record Candidate(string Name, string Email, string Id)
{
    public string Role { get; init; } = "";

    public string Organisation { get; init; } = "";

    public string Country { get; init; } = "";

    public SignatureDisplay Display { get; init; }

    public SentTime? Sent { get; init; }

    /// <summary>The day of <see cref="Sent"/> in the archive's time zone.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Where the submission stands in its export.</summary>
    public string Origin { get; init; } = "";

    public bool IsSpam { get; init; }

    public bool IsHoneypotFilled { get; init; }

    /// <summary>Whether the sender agreed to the delivery.</summary>
    public bool MayBeDelivered { get; init; }

    /// <summary>Why a person must look at it; null where that is not needed.</summary>
    public string? Doubt { get; init; }
}
