using Placard.Files;
using Placard.Urls;

namespace Placard.Content;

/// <summary>A document of the record: what was said, by whom, and when.</summary>
public sealed record Article : Entry
{
    public required ArticleKind Kind { get; init; }

    /// <summary>The day that the article stands for in every list.</summary>
    public required ArchiveDate Published { get; init; }

    public IReadOnlyList<Campaign> Campaigns { get; init; } = [];

    public Provenance? Source { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public SignatureList? Signatures { get; init; }

    /// <summary>Source paths of entries that its author relates to this one.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}

public enum ArticleKind
{
    News,
    PressRelease,
    Statement,
    Analysis,
    OpenLetter,
    Report,
    Testimony,
    Event,
    MediaCoverage,
}

/// <summary>Where a document came from and where else it is kept.</summary>
public sealed record Provenance(
    string? Title,
    string? Url,
    ArchiveDate? Published,
    ArchiveDate? Captured,
    string? ArchivedUrl,
    string? Publisher,
    string? Author);

/// <summary>A file that belongs to an article.</summary>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record Attachment(Permalink Permalink, string Title, long Bytes)
{
    /// <summary>The file type as readers know it: <c>PDF</c>, <c>CSV</c>; empty where its name does not say.</summary>
    public string Type => MediaTypes.EndingOf(Permalink.Path).ToString().ToUpperInvariant();
}
