using Placard.Files;
using Placard.Urls;

namespace Placard.Content;

/// <summary>A capture: a saved copy of a past campaign's website, with the page that describes it.</summary>
public sealed record Capture : Entry
{
    /// <summary>What hosts take as a file at least, in MiB.</summary>
    public const int DefaultContainerLimit = 20;

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

    /// <summary>The page or file of the rendering to begin with.</summary>
    public required Permalink Start { get; init; }

    /// <summary>The path inside the capture that <c>start:</c> names; null where it names none.</summary>
    public string? StartFile { get; init; }

    /// <summary>Whether titles and texts of its pages are in the archive's search, and search engines may list them.</summary>
    public bool IsSearched { get; init; }

    /// <summary>What is published of the saved bytes.</summary>
    public CaptureContainer Container { get; init; }

    /// <summary>The largest size of a part of the container, in MiB.</summary>
    public int ContainerLimit { get; init; } = DefaultContainerLimit;

    /// <summary>The one file that was saved: a zip, a WARC or a WACZ; null for a folder.</summary>
    public SourceFile? Source { get; init; }

    /// <summary>The paths of the past site below which its pages answer in the archive.</summary>
    public IReadOnlyList<string> ServeAt { get; init; } = [];

    /// <summary>Those pages, with their paths inside the archive.</summary>
    public IReadOnlyList<ServedPage> Served { get; init; } = [];

    /// <summary>The files of the copy, except those that are never published.</summary>
    public required IReadOnlyList<CapturedFile> Files { get; init; }

    /// <summary>The paths inside the capture of the files that are never published: logs, caches, keys and passwords.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
