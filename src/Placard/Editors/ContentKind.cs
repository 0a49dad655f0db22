using Placard.Reading.FrontMatter;

namespace Placard.Editors;

/// <summary>A kind of file that volunteers write.</summary>
/// <param name="Name">As in <c>placard new</c> and in the name of the schema.</param>
/// <param name="Plural">As editors head a list of them.</param>
/// <param name="Place">Where such files lie, from the archive's folder.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
internal sealed record ContentKind(string Name, string Plural, string Place, MappingSchema Schema, string Meaning)
{
    public static readonly ContentKind Archive = new("archive", "The archive", "archive.yaml", ContentSchemas.Archive, "The archive as a whole.");

    public static readonly ContentKind Article = new("article", "Articles", "articles/**/*.md", ContentSchemas.Article, "Something that was published.");

    public static readonly ContentKind Campaign = new("campaign", "Campaigns", "campaigns/*.md", ContentSchemas.Campaign, "A campaign with its life.");

    public static readonly ContentKind Action = new("action", "Actions", "actions/**/*.md", ContentSchemas.Action, "A letter, petition, pledge or contact form.");

    public static readonly ContentKind Page = new("page", "Pages", "pages/**/*.md", ContentSchemas.Page, "A plain page.");

    public static readonly ContentKind Capture = new("capture", "Saved sites", "captures/*/capture.yaml", ContentSchemas.Capture, "What a saved copy of a site is.");

    public static IReadOnlyList<ContentKind> All { get; } = [Archive, Article, Campaign, Action, Page, Capture];

    public bool IsMarkdown => Place.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>The folder that the files lie in or below.</summary>
    public string Folder => Place[..Math.Max(0, Place.IndexOf('/', StringComparison.Ordinal))];

    public string SchemaPath => $"schemas/{Name}.schema.json";
}
