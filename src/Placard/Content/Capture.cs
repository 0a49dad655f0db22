using Placard.Files;
using Placard.Urls;

namespace Placard.Content;

/// <summary>A capture: a saved copy of a past campaign's website, with the page that describes it.</summary>
public sealed record Capture : Entry
{
    /// <summary>The name of the folder below <c>captures/</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The URL of the original website.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>When it was captured.</summary>
    public EdtfDate? Captured { get; init; }

    /// <summary>The program that captured it.</summary>
    public string? Tool { get; init; }

    /// <summary>The campaign that it belongs to; null without one.</summary>
    public Campaign? Campaign { get; init; }

    /// <summary>The start page of the copy.</summary>
    public required Permalink Start { get; init; }

    /// <summary>All files of the copy except <c>capture.yaml</c>.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }
}
