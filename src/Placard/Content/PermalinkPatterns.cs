namespace Placard.Content;

/// <summary>Patterns of the URLs of entries without a <c>permalink</c> of their own, by kind; null for the archive's own URLs.</summary>
public sealed record PermalinkPatterns(string? Articles, string? Campaigns, string? Actions, string? Pages)
{
    /// <summary>No patterns.</summary>
    public static PermalinkPatterns None { get; } = new(null, null, null, null);
}
