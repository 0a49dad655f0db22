using Placard.Content;

namespace Placard.Importing.Pages;

/// <summary>What is known of a saved page before its text is read.</summary>
internal sealed record SavedPage(CapturedFile File, PageFacts Facts)
{
    /// <summary>Why it is no entry; null where it becomes one.</summary>
    public (string What, string Why)? Left { get; set; }

    /// <summary>Its path inside <c>input/</c>; null where it becomes no entry.</summary>
    public string? Path { get; set; }

    /// <summary>The paths of published files at which it answered, the first of which is its own.</summary>
    public List<string> Urls { get; } = [];

    /// <summary>A digest of its text, by which copies of it under other URLs are found.</summary>
    public required string Digest { get; init; }

    /// <summary>The reference to which the page leads on at once; null for any other.</summary>
    public string? RefreshesTo { get; init; }
}
