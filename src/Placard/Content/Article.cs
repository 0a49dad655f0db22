using System.Diagnostics.CodeAnalysis;
using Placard.Files;
using Placard.Urls;

namespace Placard.Content;

/// <summary>An article: a document of the record, with its author and date.</summary>
public sealed record Article : Entry
{
    public Article()
    {
    }

    /// <summary>Begins with what it shares with entries of other kinds.</summary>
    [SetsRequiredMembers]
    internal Article(Entry shared) : base(shared)
    {
    }

    /// <summary>What kind of document it is.</summary>
    public required ArticleKind Kind { get; init; }

    /// <summary>The publication date, by which lists sort.</summary>
    public required EdtfDate Published { get; init; }

    /// <summary>The campaigns that it belongs to.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; init; } = [];

    /// <summary>Where the document came from; null if it was written for the archive.</summary>
    public Provenance? Source { get; init; }

    /// <summary>Files that belong to the article.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The signatures of an open letter; null without any.</summary>
    public SignatureList? Signatures { get; init; }

    /// <summary>The source paths of related entries.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}

/// <summary>The kinds of articles; authors write them in kebab case (<see cref="Text.EnumNames{T}"/>).</summary>
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

/// <summary>The provenance of a document: its original and archived copies.</summary>
public sealed record Provenance(
    string? Title,
    string? Url,
    EdtfDate? Published,
    EdtfDate? Captured,
    string? ArchivedUrl,
    string? Publisher,
    string? Author);

/// <summary>A file that belongs to an article.</summary>
/// <param name="Bytes">The size in bytes.</param>
public sealed record Attachment(Permalink Permalink, string Title, long Bytes)
{
    /// <summary>The file type as readers know it: <c>PDF</c>, <c>CSV</c>; empty if the name has no extension.</summary>
    public string Type => MediaTypes.EndingOf(Permalink.Path).ToString().ToUpperInvariant();
}
