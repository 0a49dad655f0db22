namespace Placard.Urls;

/// <summary>Every address that the archive was ever published at, as <c>addresses.txt</c> keeps them.</summary>
public sealed record UrlLedger
{
    public const string FileName = "addresses.txt";

    public static UrlLedger Empty { get; } = new();

    /// <summary>How an author would write the path of the file.</summary>
    public string DisplayPath { get; init; } = FileName;

    /// <summary>Those of which nothing else is said: something must be published there.</summary>
    public IReadOnlyList<RecordedUrl> Active { get; init; } = [];

    /// <summary>Those of which the list says that they are gone.</summary>
    public IReadOnlyList<RemovedUrl> Removed { get; init; } = [];

    /// <summary>Those of which the list says where they lead now.</summary>
    public IReadOnlyList<UrlRedirect> Redirects { get; init; } = [];
}

/// <param name="Path">A path inside the archive, without a leading slash.</param>
/// <param name="Line">The 1-based line of the list.</param>
public readonly record struct RecordedUrl(ReadOnlyMemory<char> Path, int Line);
