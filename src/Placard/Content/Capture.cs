using Placard.Files;
using Placard.Urls;

namespace Placard.Content;

/// <summary>A saved copy of a past campaign's site, and the card that says what it is.</summary>
public sealed record Capture : Entry
{
    /// <summary>The name of its folder.</summary>
    public required string Name { get; init; }

    public string? OriginalUrl { get; init; }

    public ArchiveDate? Captured { get; init; }

    public string? Tool { get; init; }

    public Campaign? Campaign { get; init; }

    /// <summary>The page of the copy with which a reader begins.</summary>
    public required Permalink Start { get; init; }

    /// <summary>All files of the copy but its <c>capture.yaml</c>.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }
}
