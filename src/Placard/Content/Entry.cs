using System.Diagnostics.CodeAnalysis;
using Placard.Diagnostics;
using Placard.Images;
using Placard.Urls;

namespace Placard.Content;

/// <summary>The base of everything that an author wrote a page for: articles, campaigns, actions, plain pages and captures.</summary>
public abstract record Entry
{
    /// <summary>The location of the entry: the start of its file.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The location of its permalink or slug; the start of the file if the URL follows from the file's name.</summary>
    public required SourceLocation UrlOrigin { get; init; }

    /// <summary>The path of its file inside <c>input/</c>, by which other files refer to it.</summary>
    public required string SourcePath { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The last part of the URL.</summary>
    public required string Slug { get; init; }

    /// <summary>The URL of its page, relative to the archive.</summary>
    public required Permalink Permalink { get; init; }

    /// <summary>The BCP 47 language tag of the text.</summary>
    public required string Lang { get; init; }

    /// <summary>One or two sentences for cards, feeds and search engines; empty if there is no text.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The summary if the author wrote one; null if it is taken from the text, which then need not repeat it.</summary>
    public string? Lead { get; init; }

    /// <summary>The date that the author gave; null without one.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>When the text was last changed; null if unknown.</summary>
    public ArchiveDate? Updated { get; init; }

    /// <summary>The tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The authors, as they were written.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The main image; null without one.</summary>
    public Image? Image { get; init; }

    /// <summary>Former URLs, as paths inside the archive, each with its location.</summary>
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>Why the page was removed (410); null if it was not.</summary>
    public string? RemovalReason { get; init; }

    /// <summary>The source path of the entry that this one is a translation of; null if it is none.</summary>
    public string? TranslationOf { get; init; }

    /// <summary>Values of <c>extra:</c> for custom themes: strings, lists and maps.</summary>
    public IReadOnlyDictionary<string, object> Extra { get; init; } = EmptyExtra;

    /// <summary>
    /// The text, as its file was last read: where a host builds repeatedly with one cache, the entry's body follows the file. Everything else of an
    /// entry is immutable.
    /// </summary>
    public required Body Body
    {
        get => HidesLetters ? bodySource.Current with { HidesLetters = true } : bodySource.Current;
        [MemberNotNull(nameof(bodySource))]
        init => bodySource = new BodySource(value);
    }

    /// <summary>Whether its file says <c>draft: true</c>; such an entry is only read for a preview.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether the body is given without its letters, because the action has not opened.</summary>
    internal bool HidesLetters { get; init; }

    /// <summary>Where the body comes from; copies of the entry share it.</summary>
    internal BodySource BodySource => bodySource;

    private readonly BodySource bodySource;

    private static readonly Dictionary<string, object> EmptyExtra = [];
}

/// <summary>A former URL of a page.</summary>
/// <param name="Path">A path inside the archive that names a file, without a leading slash.</param>
public sealed record Alias(string Path, SourceLocation Location);
