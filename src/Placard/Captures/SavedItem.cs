using Placard.Files;

namespace Placard.Captures;

/// <summary>A file of a capture before it is known what is published of it.</summary>
/// <param name="Path">Its path in the saved folder, or host and path of its URL.</param>
internal sealed record SavedItem(string Path, SourceFile Source)
{
    /// <summary>The URL in the form of <see cref="SavedUrl"/>; null where only the path tells it.</summary>
    public string? Url { get; init; }

    /// <summary>The URL as the container writes it.</summary>
    public string? OriginalUrl { get; init; }

    public DateTime? Saved { get; init; }

    public string? Charset { get; init; }

    public string? MediaType { get; init; }

    /// <summary>Whether it was a successful answer.</summary>
    public bool IsShown { get; init; } = true;

    public string? RedirectsTo { get; init; }
}
