using Placard.Content;
using Placard.Text;

namespace Placard.Outputs.Data;

/// <summary>
/// The values of an entry under its front matter keys (<c>schemas/keys.md</c>), as far as they are public, for a host with templates
/// of its own: no email address of a target unless the action is open, nothing that refers to a draft, and no private column.
/// </summary>
public static class EntryValues
{
    /// <summary>The keys whose values are never given, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["areas"] = "Its postcodes are published in scripts of the action's page, while the action is open.",
        ["draft"] = "The site holds no drafts, unless the build is told to publish them like other entries.",
        ["gone"] = "The site holds no entry that was removed.",
        ["handler"] = "Only a form may say where it is sent.",
        ["tally → way"] = "The counts of each way are among the values of `tally`, under `counts`.",
        ["targetsFile"] = "Its rows are among the values of `targets`.",
    };

    /// <summary>The values of an entry of a site; keys without a value are absent.</summary>
    /// <returns>
    /// Texts are <see cref="string"/>, dates <see cref="ArchiveDate"/>, or <see cref="EdtfDate"/> where the day is not known, numbers <see cref="int"/>,
    /// switches <see cref="bool"/>; lists are lists of texts or of dictionaries. A file or page of the archive is its path below the archive's root, a
    /// campaign the name of its source file, and another entry the path of its source file.
    /// </returns>
    public static IReadOnlyDictionary<string, object> Of(Entry entry, Site site)
    {
        var values = new ValueMap()
            .Add("title", entry.Title)
            .Add("summary", entry.Summary)
            .Add("date", entry.Date)
            .Add("updated", entry.Updated)
            .Add("slug", entry.Slug)
            .Add("permalink", entry.Permalink.Path)
            .Add("aliases", [.. entry.Aliases.Select(alias => alias.Path)])
            .Add("lang", entry.Lang)
            .Add("translationOf", PublishedEntry(entry.TranslationOf, site))
            .Add("tags", entry.Tags)
            .Add("authors", entry.Authors)
            .Add("image", PathOf(entry.Image, site))
            .Add("imageAlt", entry.Image?.Alt)
            .Add("extra", entry.Extra);
        switch (entry)
        {
            case Article article: AddArticle(values, article, site); break;
            case Campaign campaign: AddCampaign(values, campaign, site); break;
            case CampaignAction action: ActionValues.Add(values, action, site); break;
            case Capture capture: AddCapture(values, capture); break;
        }
        return values.Values;
    }

    private static void AddArticle(ValueMap values, Article article, Site site) => values
        .Add("campaign", [.. article.Campaigns.Select(NameOf)])
        .Add("kind", EnumNames<ArticleKind>.NameFor(article.Kind))
        .Add("source", article.Source is { } source ? Of(source) : null)
        .Add("attachments", article.Attachments, (map, attachment) => map.Add("file", attachment.Permalink.Path).Add("title", attachment.Title))
        .Add("signatures", article.Signatures)
        .Add("related", [.. article.Related.Where(path => site.EntryAt(path) is not null)]);

    private static ValueMap Of(Provenance source) => new ValueMap()
        .Add("title", source.Title)
        .Add("url", source.Url)
        .Add("published", source.Published)
        .Add("captured", source.Captured)
        .Add("archivedUrl", source.ArchivedUrl)
        .Add("publisher", source.Publisher)
        .Add("author", source.Author);

    private static void AddCampaign(ValueMap values, Campaign campaign, Site site) => values
        .Add("start", campaign.Start)
        .Add("end", campaign.End)
        .Add("hashtag", campaign.Hashtag)
        .Add("outcome", EnumNames<Outcome>.NameFor(campaign.Outcome))
        .Add("outcomeSummary", campaign.OutcomeSummary)
        .Add("organisations", campaign.Organisations)
        .Add("milestones", campaign.Milestones, (map, milestone) => map
            .Add("date", milestone.Date).Add("text", milestone.Text).Add("link", Link(milestone.Link, site)))
        .Add("posts", campaign.Posts, (map, post) => map
            .Add("date", post.Date).Add("author", post.Author).Add("text", post.Text).Add("url", post.Url).Add("archivedUrl", post.ArchivedUrl)
            .Add("screenshot", PathOf(post.Screenshot, site)).Add("screenshotAlt", post.Screenshot?.Alt))
        .Add("featured", campaign.Featured);

    private static void AddCapture(ValueMap values, Capture capture) => values
        .Add("originalUrl", capture.OriginalUrl)
        .Add("captured", capture.Captured)
        .Add("tool", capture.Tool)
        .Add("campaign", capture.Campaign is { } campaign ? NameOf(campaign) : null)
        .Add("start", capture.Start.Path)
        .Add("search", capture.IsSearched)
        .Add("container", EnumNames<CaptureContainer>.NameFor(capture.Container))
        .Add("containerLimit", capture.ContainerLimit)
        .Add("serveAt", capture.ServeAt);

    /// <summary>A URL as it is, and the source path of an entry or file where that is published.</summary>
    internal static string? Link(string? link, Site site) =>
        link is null || link.Contains("://", StringComparison.Ordinal) || link.StartsWith("files/", StringComparison.Ordinal)
            ? link
            : PublishedEntry(link, site);

    internal static string NameOf(Campaign campaign) => campaign.SourcePath["campaigns/".Length..^".md".Length];

    internal static string? PublishedEntry(string? sourcePath, Site site) => sourcePath is not null && site.EntryAt(sourcePath) is not null ? sourcePath : null;

    /// <summary>The largest that is published of an image; null where nothing is.</summary>
    private static string? PathOf(Placard.Images.Image? image, Site site) => site.ImageOf(image)?.Largest.Permalink.Path;
}
