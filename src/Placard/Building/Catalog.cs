using Placard.Content;
using Placard.Editors;
using Placard.Forms;
using Placard.Forms.Handlers;
using Placard.Importing;
using Placard.Importing.Markdown;
using Placard.Importing.Pages;
using Placard.Importing.WordPress;
using Placard.Outputs;
using Placard.Outputs.Captures;
using Placard.Outputs.Citations;
using Placard.Outputs.Data;
using Placard.Outputs.Feeds;
using Placard.Outputs.Hosting;
using Placard.Outputs.Images;
using Placard.Outputs.Lists;
using Placard.Outputs.Pages;
using Placard.Outputs.Postcodes;
using Placard.Outputs.Search;
using Placard.Outputs.StructuredData;

namespace Placard.Building;

/// <summary>
/// The lists of form handlers, outputs and importers. A new one is one file and one line in <see cref="Default"/>; a host adds its own by
/// <c>Catalog.Default with { FormHandlers = [.. Catalog.Default.FormHandlers, new OwnHandler()] }</c> and <see cref="BuildInput.Catalog"/>.
/// </summary>
public sealed record Catalog
{
    /// <summary>The name of the manifest in <c>omit:</c>.</summary>
    public const string ManifestName = "manifest";

    /// <summary>The name of the group of redirects of former lists, which are known only after all outputs have listed their files.</summary>
    public const string FormerListsName = "former-lists";

    /// <summary>All form handlers and outputs of Placard.</summary>
    public static Catalog Default { get; } = new();

    /// <summary>The form handlers, found by <c>type:</c>.</summary>
    public IReadOnlyList<IFormHandler> FormHandlers { get; init; } =
    [
        new NetlifyForms(), new Formspree(), new Web3Forms(), new FormSubmit(), new Formspark(), new Basin(), new StaticForms(), new Formcarry(),
        new Staticman(), new CustomHandler(),
    ];

    /// <summary>The outputs of every archive. Those that a setting requests, such as the CMS, make no files without it.</summary>
    public IReadOnlyList<ISiteOutput> EssentialOutputs { get; init; } =
    [
        new HomePage(), new ArticlePages(), new CampaignPages(), new ActionPages(), new PlainPages(), new CapturePages(), new SectionLists(),
            new NotFoundPage(), new QueryRedirects(),
        new RedirectPages(), new LedgerRedirects(), new RemovedPages(), new CopiedFiles(), new ImageFiles(), new Readme(), new AdminPage(),
        new PostcodeScripts(), new CopiesPage(), new SigningFiles(),
    ];

    /// <summary>The outputs that an archive can leave out by <c>omit:</c>.</summary>
    public IReadOnlyList<ISiteOutput> OptionalOutputs { get; init; } =
    [
        .. Facets.All, new MonthLists(), new BrowsePage(),
        SiteFeeds.Atom, SiteFeeds.Rss, SiteFeeds.Json, new CampaignFeeds(),
        .. CitationFiles.All,
        new Sitemap(), new Robots(), new UrlList(), new Redirects(), new Headers(), new ArchiveJson(), new CsvDownloads(), new SearchOutput(),
        new ShareImageFiles(), new SignpostingFiles(), new RoCrate(),
    ];

    /// <summary>The importers, each a command below <c>placard import</c>.</summary>
    public IReadOnlyList<IImporter> Importers { get; init; } = [new HtmlImporter(), new MarkdownImporter(), new WarcImporter(), new WordPressImporter()];

    /// <summary>The parts of pages that <c>omit:</c> leaves out.</summary>
    public IReadOnlyList<string> PageParts { get; } = [SchemaOrg.Name];

    /// <summary>The outputs of an archive: the essential ones, and the optional ones that it does not omit. Their order changes no file.</summary>
    public IReadOnlyList<ISiteOutput> OutputsOf(Site site) => [.. EssentialOutputs, .. OptionalOutputs.Where(output => !site.Omits(output.Name))];

    /// <summary>All names that <c>omit:</c> accepts.</summary>
    public IEnumerable<string> OptionalNames => OptionalOutputs.Select(output => output.Name).Append(ManifestName).Concat(PageParts);

    /// <summary>The values of <c>handler:</c> and <c>omit:</c>, for schemas and editors.</summary>
    public AllowedValues AllowedValues => new(FormHandlers, [.. OptionalNames]);
}
