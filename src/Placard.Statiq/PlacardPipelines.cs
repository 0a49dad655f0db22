namespace Placard.Statiq;

/// <summary>
/// The names of the pipelines that <see cref="BootstrapperExtensions.AddPlacard"/> adds. Each output has a pipeline by the folder of its class
/// in <c>src/Placard/Outputs</c>: with a pipeline for each output, Statiq blocks more threads than it has.
/// </summary>
public static class PlacardPipelines
{
    /// <summary>Reads the archive and builds its site; all other pipelines depend on it.</summary>
    public const string Archive = "PlacardArchive";

    /// <summary>The entries of the archive as documents with their values, for templates; it writes nothing.</summary>
    public const string Entries = "PlacardEntries";

    /// <summary>Home page, articles, campaigns, actions, plain pages, copied files and captures.</summary>
    public const string Pages = "PlacardPages";

    /// <summary>Lists by tag, year, organisation and so on.</summary>
    public const string Lists = "PlacardLists";

    /// <summary>Feeds.</summary>
    public const string Feeds = "PlacardFeeds";

    /// <summary>Files of citations.</summary>
    public const string Citations = "PlacardCitations";

    /// <summary>The archive as data: JSON, CSV, RO-Crate, Signposting.</summary>
    public const string Data = "PlacardData";

    /// <summary>Files for hosts, mirrors and crawlers, and the README.txt that marks the folder.</summary>
    public const string Hosting = "PlacardHosting";

    /// <summary>Encoded images.</summary>
    public const string Images = "PlacardImages";

    /// <summary>The scripts of search and of postcodes.</summary>
    public const string Search = "PlacardSearch";

    /// <summary>The outputs of a host's own <see cref="Building.Catalog"/>, and redirects of former lists.</summary>
    public const string Other = "PlacardOther";

    /// <summary>Removes what is no longer part of the site, and writes the manifest: a deployment pipeline that every build runs.</summary>
    public const string Manifest = "PlacardManifest";

    /// <summary>The pipelines that write the outputs.</summary>
    public static IReadOnlyList<string> OfOutputs { get; } = [Pages, Lists, Feeds, Citations, Data, Hosting, Images, Search, Other];
}
