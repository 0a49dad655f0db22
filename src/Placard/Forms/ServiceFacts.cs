namespace Placard.Forms;

/// <summary>What a campaign should know of a service before it chooses it. What the service's own documents don't say is null or empty.</summary>
public sealed record ServiceFacts
{
    /// <summary>What it takes free of charge; null if it isn't limited, or the limit isn't known.</summary>
    public FreeQuota? Free { get; init; }

    /// <summary>Where the data lies: <c>eu</c>, <c>us</c>, or <c>own</c> for a server of the campaign's own.</summary>
    public string? Region { get; init; }

    /// <summary>The days after which the service deletes a submission; 0 if it stores none.</summary>
    public int? DaysKept { get; init; }

    /// <summary>Whether its source is open, so that a campaign can run it itself.</summary>
    public bool IsOpenSource { get; init; }

    /// <summary>Who sees what is sent besides the campaign and the service. A captcha's provider is added by the contract.</summary>
    public IReadOnlyList<FurtherRecipient> SeenBy { get; init; } = [];

    /// <summary>The formats in which submissions can be taken out again, such as CSV.</summary>
    public IReadOnlyList<string> Exports { get; init; } = [];

    /// <summary>Conditions that surprise campaigns, each a sentence.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];
}

/// <param name="Submissions">The number of submissions; null if the service does not say.</param>
/// <param name="IsMonthly">Whether it begins anew each month.</param>
/// <param name="Overflow">What happens to a submission above it.</param>
public sealed record FreeQuota(int? Submissions, bool IsMonthly, QuotaOverflow Overflow = QuotaOverflow.Unknown)
{
    /// <summary>The period in words.</summary>
    internal string Period => IsMonthly ? "a month" : "in all";
}

/// <summary>What happens to a submission above the free quota.</summary>
public enum QuotaOverflow
{
    Unknown,

    /// <summary>It is kept, and shown once the campaign pays.</summary>
    HeldBack,

    /// <summary>It is lost, although the sender is thanked.</summary>
    Lost,
}

/// <summary>A third party that sees what is sent.</summary>
/// <param name="Country">The country of its servers, as a key of the theme's <c>privacy.regions</c>; null if it isn't known.</param>
public sealed record FurtherRecipient(string Name, RecipientRole Role, string? Country = null);

/// <summary>Why a third party sees what is sent.</summary>
public enum RecipientRole
{
    /// <summary>It shows a captcha, and sees IP address and browser.</summary>
    Captcha,

    /// <summary>It filters spam, and sees everything.</summary>
    SpamFilter,

    /// <summary>It stores what is sent.</summary>
    Storage,

    /// <summary>The author names it, without a reason.</summary>
    Named,
}
