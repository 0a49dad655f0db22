using Placard.Images;

namespace Placard.Content;

/// <summary>One object with a life: live, closed, and an outcome.</summary>
public sealed record Campaign : Entry
{
    public required ArchiveDate Start { get; init; }

    public ArchiveDate? End { get; init; }

    /// <summary>With its leading number sign.</summary>
    public string? Hashtag { get; init; }

    public Outcome Outcome { get; init; } = Outcome.Unknown;

    public string? OutcomeSummary { get; init; }

    public IReadOnlyList<string> Organisations { get; init; } = [];

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    public IReadOnlyList<SocialPost> Posts { get; init; } = [];

    public bool Featured { get; init; }
}

public enum CampaignStatus
{
    Upcoming,
    Live,
    Over,
}

public enum Outcome
{
    Unknown,
    Ongoing,
    Won,
    Partial,
    Lost,
}

/// <summary>A turn in a campaign's life.</summary>
/// <param name="Link">An address outside, or the source path of an entry.</param>
public sealed record Milestone(ArchiveDate Date, string Text, string? Link);

/// <summary>A preserved post of a social network.</summary>
public sealed record SocialPost(ArchiveDate Date, string Author, string Text, string? Url, string? ArchivedUrl, Image? Screenshot);
