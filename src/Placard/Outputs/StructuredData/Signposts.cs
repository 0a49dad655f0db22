using Placard.Content;
using Placard.Files;
using Placard.Outputs.Citations;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.StructuredData;

/// <summary>
/// The typed links of the FAIR Signposting Profile (signposting.org/FAIR, version of 2 October 2023), level 1: what a page is cited as, what it is,
/// under which licence, what describes it, and which files belong to it. Level 2 is <see cref="SignpostingFiles"/>.
/// </summary>
internal static class Signposts
{
    /// <summary>The name for <c>omit:</c>.</summary>
    public const string Name = "signposting";

    private const string LandingPage = "AboutPage";

    /// <summary>The links of an entry's page; none where the archive omits them.</summary>
    public static IReadOnlyList<Signpost> Of(OutputContext context, Entry entry) =>
        context.Site.Omits(Name) ? [] : [.. LinksOf(context, entry), Linkset(SignpostingFiles.FileOf(entry))];

    /// <summary>The links of the home page.</summary>
    public static IReadOnlyList<Signpost> OfArchive(OutputContext context) =>
        context.Site.Omits(Name) ? [] : [.. LinksOfArchive(context), Linkset(SignpostingFiles.Root)];

    public static IEnumerable<Signpost> LinksOf(OutputContext context, Entry entry) =>
    [
        .. About(context, entry.Permalink, SchemaOrg.TypeOf(entry)),
        .. DescriptionsOf(context, entry),
        .. ItemsOf(context, entry),
    ];

    public static IEnumerable<Signpost> LinksOfArchive(OutputContext context) =>
    [
        .. About(context, ListUrls.Home, "Collection"),
        .. Published(context, new Signpost("describedby", RoCrate.MediaType) { Permalink = RoCrate.File }),
    ];

    /// <summary>The page that a collection of citations belongs to: the entry's own for a campaign, else that of its year.</summary>
    public static Permalink? CollectionOf(Entry entry) => entry switch
    {
        Campaign campaign => campaign.Permalink,
        Article or CampaignAction => CitationCollections.YearOf(entry),
        _ => null,
    };

    private static IEnumerable<Signpost> About(OutputContext context, Permalink page, string type)
    {
        yield return new Signpost("cite-as") { Url = CanonicalUrl.Of(context.Site, page) };
        yield return new Signpost("type") { Url = "https://schema.org/" + LandingPage };
        yield return new Signpost("type") { Url = "https://schema.org/" + type };
        if (LicenceUrl.Of(context.Site.Settings.Licence) is { } licence) yield return new Signpost("license") { Url = licence };
    }

    private static IEnumerable<Signpost> DescriptionsOf(OutputContext context, Entry entry) => CollectionOf(entry) is not { } page ? [] :
        CitationFiles.LinksOf(context, page).Select(file => new Signpost("describedby", file.Type) { Permalink = file.Permalink });

    private static IEnumerable<Signpost> ItemsOf(OutputContext context, Entry entry)
    {
        IEnumerable<Permalink> files = entry switch
        {
            Article article => [.. article.Attachments.Select(attachment => attachment.Permalink), .. TableOf(article.Signatures)],
            CampaignAction action => TableOf(action.Signatures),
            _ => [],
        };
        return files.SelectMany(file => Published(context, new Signpost("item", MediaTypes.Of(file.Path)) { Permalink = file }));
    }

    private static IEnumerable<Permalink> TableOf(SignatureList? signatures) => signatures is null ? [] : [signatures.Download];

    private static IEnumerable<Signpost> Published(OutputContext context, Signpost link) => context.Pages.Publishes(link.Permalink!.Value) ? [link] : [];

    private static Signpost Linkset(Permalink file) => new("linkset", SignpostingFiles.MediaType) { Permalink = file };
}
