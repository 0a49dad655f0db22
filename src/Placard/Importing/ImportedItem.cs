using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Importing;

/// <summary>The kinds of entries that an import can make.</summary>
public enum ImportedKind
{
    Article,
    Page,
    Campaign,
    Action,
}

/// <summary>
/// An entry to write. Its values are those of the source: what the front matter can't take is repaired or left out by the writer, with a note in the report.
/// </summary>
public sealed record ImportedItem
{
    public required ImportedKind Kind { get; init; }

    /// <summary>The path of its file inside <c>input/</c>, from <see cref="ImportPaths"/>.</summary>
    public required string Path { get; init; }

    /// <summary>Where the item begins in its source.</summary>
    public required SourceLocation Place { get; init; }

    public required string Title { get; init; }

    /// <summary>The text as Markdown. Links to other entries are paths of their files, as <see cref="ImportedUrls"/> gives them.</summary>
    public required string Body { get; init; }

    /// <summary>The date of publication; of a campaign its first day. Articles and campaigns must have one: a text without a date is a page.</summary>
    public EdtfDate? Date { get; init; }

    internal EdtfDate RequiredDate => Date ?? throw new ArgumentException($"{Path} has no date.");

    public ArchiveDate? Updated { get; init; }

    /// <summary>A language tag; null for the archive's default.</summary>
    public string? Language { get; init; }

    /// <summary>The names of files in <c>campaigns/</c>, without <c>.md</c>.</summary>
    public IReadOnlyList<string> Campaigns { get; init; } = [];

    public ArticleKind ArticleKind { get; init; } = ArticleKind.News;

    public ActionKind ActionKind { get; init; } = ActionKind.Petition;

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Names as readers see them.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Summary { get; init; }

    /// <summary>The path of the main image inside <c>input/</c>.</summary>
    public string? Image { get; init; }

    public string ImageAlt { get; init; } = "";

    /// <summary>The former URL, as a path of the site with or without percent encoding, at which the page is published again.</summary>
    public string? Permalink { get; init; }

    /// <summary>Further former URLs, as <see cref="Permalink"/>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Where the document came from; null for none. Only articles have it.</summary>
    public Provenance? Source { get; init; }

    /// <summary>Paths inside <c>input/</c> with titles. Only articles have them.</summary>
    public IReadOnlyList<(string Path, string Title)> Attachments { get; init; } = [];

    /// <summary>The path inside <c>input/</c> of the entry that this one translates.</summary>
    public string? TranslationOf { get; init; }

    /// <summary>Whether it goes into the folder of what was not published. It is never written into the archive.</summary>
    public bool IsUnpublished { get; init; }

    /// <summary>What was changed or left on the way.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];
}
