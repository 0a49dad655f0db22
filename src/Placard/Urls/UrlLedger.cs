namespace Placard.Urls;

/// <summary>All URLs that the archive has ever published, stored in <c>addresses.txt</c>.</summary>
public sealed record UrlLedger
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "addresses.txt";

    /// <summary>A ledger without URLs.</summary>
    public static UrlLedger Empty { get; } = new();

    /// <summary>The path of the file, for diagnostics.</summary>
    public string DisplayPath { get; init; } = FileName;

    /// <summary>The URLs at which something must be published.</summary>
    public IReadOnlyList<RecordedUrl> Active { get; init; } = [];

    /// <summary>The URLs that the ledger marks as <c>gone:</c> (410).</summary>
    public IReadOnlyList<RemovedUrl> Removed { get; init; } = [];

    /// <summary>The URLs that the ledger marks as <c>moved:</c> (301).</summary>
    public IReadOnlyList<UrlRedirect> Redirects { get; init; } = [];

    /// <summary>The former URLs with a query that the ledger marks as <c>moved:</c>.</summary>
    public IReadOnlyList<QueryRedirect> Queries { get; init; } = [];
}

/// <param name="Path">A path inside the archive, without a leading slash.</param>
/// <param name="Line">The 1-based line of the ledger.</param>
public readonly record struct RecordedUrl(ReadOnlyMemory<char> Path, int Line);
