using Placard.Editors;
using Placard.Forms;
using Placard.Forms.Handlers;
using Placard.Outputs;
using Placard.Outputs.Citations;
using Placard.Outputs.Data;
using Placard.Outputs.Feeds;
using Placard.Outputs.Hosting;
using Placard.Outputs.Images;
using Placard.Outputs.Lists;
using Placard.Outputs.Pages;
using Placard.Outputs.Search;
using Placard.Outputs.StructuredData;

namespace Placard.Building;

/// <summary>The explicit lists of what can be extended: a newcomer is one file and one line here.</summary>
public static class Catalog
{
    public static IReadOnlyList<IFormHandler> FormHandlers { get; } =
    [
        new NetlifyForms(), new Formspree(), new Web3Forms(), new FormSubmit(), new Formspark(), new Basin(), new StaticForms(), new Formcarry(),
        new Staticman(), new CustomHandler(),
    ];

    /// <summary>What every archive has: its pages, its files and saved sites, the mark that lets a build replace them, and what a setting of its own asks for.</summary>
    public static IReadOnlyList<ISiteOutput> EssentialOutputs { get; } =
    [
        new HomePage(), new ArticlePages(), new CampaignPages(), new ActionPages(), new PlainPages(), new CapturePages(), new SectionLists(), new NotFoundPage(),
        new RedirectPages(), new LedgerRedirects(), new RemovedPages(), new CopiedFiles(), new ImageFiles(), new Readme(), new AdminPage(() => AllowedValues),
    ];

    /// <summary>What an archive may do without, by <c>omit:</c>.</summary>
    public static IReadOnlyList<ISiteOutput> OptionalOutputs { get; } =
    [
        .. Facets.All, new MonthLists(), new BrowsePage(),
        SiteFeeds.Atom, SiteFeeds.Rss, SiteFeeds.Json, new CampaignFeeds(),
        .. CitationFiles.All,
        new Sitemap(), new Robots(), new Redirects(), new Headers(), new ArchiveJson(), new CsvDownloads(), new SearchOutput(),
    ];

    /// <summary>The name by which <c>omit:</c> leaves the manifest out.</summary>
    public const string ManifestName = "manifest";

    /// <summary>What editors are told of this catalogue.</summary>
    public static AllowedValues AllowedValues => new(FormHandlers, [.. OptionalNames]);

    /// <summary>What <c>omit:</c> leaves out of pages.</summary>
    public static IReadOnlyList<string> PageParts { get; } = [SchemaOrg.Name];

    public static IEnumerable<string> OptionalNames => OptionalOutputs.Select(output => output.Name).Append(ManifestName).Concat(PageParts);
}
