using Placard.Diagnostics;
using Placard.Images;
using Placard.Urls;

namespace Placard.Content;

/// <summary>What every page that somebody wrote has: an article, a campaign, an action, a plain page or a capture's card.</summary>
public abstract record Entry
{
    /// <summary>Where the entry is written; the start of its file.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>Where its address is written; the start of its file where the file's name gives it.</summary>
    public required SourceLocation UrlOrigin { get; init; }

    /// <summary>The path of its file inside <c>input/</c>, by which other files refer to it.</summary>
    public required string SourcePath { get; init; }

    public required string Title { get; init; }

    public required string Slug { get; init; }

    public required Permalink Permalink { get; init; }

    /// <summary>BCP 47 language tag of the text.</summary>
    public required string Lang { get; init; }

    /// <summary>One or two sentences for cards, feeds and search engines; empty where there is no text at all.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The summary as the author wrote it; null where it is taken from the text, which needn't say it twice.</summary>
    public string? Lead { get; init; }

    public ArchiveDate? Date { get; init; }

    public ArchiveDate? Updated { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    public Image? Image { get; init; }

    /// <summary>Former addresses, as paths inside the archive, each with the place where it is written.</summary>
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>Why the page was taken away; null where it was not.</summary>
    public string? RemovalReason { get; init; }

    /// <summary>The source path of the entry that this one translates.</summary>
    public string? TranslationOf { get; init; }

    /// <summary>Whatever a theme wants of its own: text, lists and maps of it.</summary>
    public IReadOnlyDictionary<string, object> Extra { get; init; } = EmptyExtra;

    /// <summary>The text; the one thing that may become another one while the archive is shown, for nothing is made of it until it is rendered.</summary>
    public required Body Body { get; set; }

    private static readonly Dictionary<string, object> EmptyExtra = [];
}

/// <summary>An address that a page had before.</summary>
/// <param name="Path">A path inside the archive that names a file, without a leading slash.</param>
public sealed record Alias(string Path, SourceLocation Location);
