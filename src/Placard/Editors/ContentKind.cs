using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Reading.Settings;

namespace Placard.Editors;

/// <summary>A kind of file that volunteers write.</summary>
/// <param name="Name">As in <c>placard new</c> and in the name of the schema.</param>
/// <param name="Plural">The heading of a list of them.</param>
/// <param name="Place">A glob for such files, relative to the archive's folder.</param>
/// <param name="Meaning">A sentence for the user of an editor.</param>
internal sealed record ContentKind(string Name, string Plural, string Place, MappingSchema Schema, string Meaning)
{
    public static readonly ContentKind Archive = new("archive", "The archive", "archive.yaml", ArchiveKeys.Schema, "The archive as a whole.");

    public static readonly ContentKind Article = new("article", "Articles", "articles/**/*.md", ArticleKeys.Schema, "Something that was published.");

    public static readonly ContentKind Campaign = new("campaign", "Campaigns", "campaigns/*.md", CampaignKeys.Schema, "A campaign with its life.");

    public static readonly ContentKind Action = new("action", "Actions", "actions/**/*.md", ActionKeys.Schema, "A letter, petition, pledge or contact form.");

    public static readonly ContentKind Page = new("page", "Pages", "pages/**/*.md", PageKeys.Schema, "A plain page.");

    public static readonly ContentKind Capture = new("capture", "Saved sites", "captures/*/capture.yaml", CaptureKeys.Schema,
        "What a saved copy of a site is.");

    public static IReadOnlyList<ContentKind> All { get; } = [Archive, Article, Campaign, Action, Page, Capture];

    /// <summary>The files that the program maintains, and people may read.</summary>
    public static IReadOnlyList<ContentKind> Maintained { get; } =
        [new("removals", "Removals", "removals.yaml", RemovalKeys.Schema, "That something was removed. `placard redact` adds to it.")];

    /// <summary>All kinds of files that have a schema.</summary>
    public static IEnumerable<ContentKind> WithSchema => All.Concat(Maintained);

    public bool IsMarkdown => Place.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>The folder that the files lie in or below.</summary>
    public string Folder => Place[..Math.Max(0, Place.IndexOf('/', StringComparison.Ordinal))];

    /// <summary>The name under which templates see the archive, or an entry of this kind.</summary>
    public string MemberRoot => IsEntry ? Name : "site";

    /// <summary>Whether a file of this kind is an entry; else it holds the settings of the archive.</summary>
    public bool IsEntry => this != Archive;

    public string SchemaPath => $"schemas/{Name}.schema.json";
}
