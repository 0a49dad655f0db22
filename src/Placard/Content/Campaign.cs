using System.Diagnostics.CodeAnalysis;
using Placard.Images;

namespace Placard.Content;

/// <summary>A campaign: it is live from its start to its end, and has an outcome.</summary>
public sealed record Campaign : Entry
{
    public Campaign()
    {
    }

    /// <summary>Begins with what it shares with entries of other kinds.</summary>
    [SetsRequiredMembers]
    internal Campaign(Entry shared) : base(shared)
    {
    }

    /// <summary>The first day.</summary>
    public required EdtfDate Start { get; init; }

    /// <summary>The last day; null while it is not known.</summary>
    public EdtfDate? End { get; init; }

    /// <summary>The hashtag with its number sign.</summary>
    public string? Hashtag { get; init; }

    /// <summary>The outcome. [default: unknown]</summary>
    public Outcome Outcome { get; init; } = Outcome.Unknown;

    /// <summary>The outcome in a sentence.</summary>
    public string? OutcomeSummary { get; init; }

    /// <summary>The organisations that ran the campaign.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Important events.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Preserved posts of social networks.</summary>
    public IReadOnlyList<SocialPost> Posts { get; init; } = [];

    /// <summary>The source path of the table that holds the posts; null where there is none.</summary>
    public string? PostsPath { get; init; }

    /// <summary>Whether it comes first on the home page.</summary>
    public bool Featured { get; init; }
}

/// <summary>Whether a campaign is live on the day of the build.</summary>
public enum CampaignStatus
{
    Upcoming,
    Live,
    Over,
}

/// <summary>The outcome of a campaign or action.</summary>
public enum Outcome
{
    Unknown,
    Ongoing,
    Won,
    Partial,
    Lost,
}

/// <summary>An important event of a campaign.</summary>
/// <param name="Link">An external URL, or the source path of an entry.</param>
public sealed record Milestone(EdtfDate Date, string Text, string? Link);

/// <summary>A preserved post of a social network.</summary>
public sealed record SocialPost(EdtfDate Date, string Author, string Text, string? Url, string? ArchivedUrl, Image? Screenshot);
