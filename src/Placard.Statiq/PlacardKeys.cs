namespace Placard.Statiq;

/// <summary>The names of settings, and of the metadata of documents. The values of an entry have the names of its front matter keys besides.</summary>
public static class PlacardKeys
{
    /// <summary>Setting: the folder of the archive's content, relative to the root of the site. [default: <c>archive</c>]</summary>
    public const string ArchiveFolder = "PlacardArchive";

    /// <summary>Setting: the folder of the archive's own theme, relative to the root of the site. [default: none, the built-in theme]</summary>
    public const string ThemeFolder = "PlacardTheme";

    /// <summary>
    /// Setting: the day or moment of the build, as <c>2026-05-31</c> or <c>2026-05-31T18:00:00Z</c>. [default: SOURCE_DATE_EPOCH, else now]
    /// </summary>
    public const string AsOf = "PlacardAsOf";

    /// <summary>Setting: the URL of the archive. [default: <c>baseUrl</c> in archive.yaml]</summary>
    public const string BaseUrl = "PlacardBaseUrl";

    /// <summary>Setting: the URL of the original archive, if the site is a mirror of it. [default: none]</summary>
    public const string MirrorOf = "PlacardMirrorOf";

    /// <summary>Setting: whether drafts are published. [default: false]</summary>
    public const string Drafts = "PlacardDrafts";

    /// <summary>Metadata of the document of <see cref="ReadArchive"/>: the sources, a <see cref="Building.BuildInput"/>.</summary>
    public const string Input = "PlacardInput";

    /// <summary>Metadata of the document of <see cref="BuildSite"/>: the build, an <see cref="ArchiveBuild"/>.</summary>
    public const string Build = "PlacardBuild";

    /// <summary>Metadata of a file of the archive: the name of the output that made it, such as <c>articles</c>.</summary>
    public const string Output = "PlacardOutput";

    /// <summary>Metadata of an entry: <c>article</c>, <c>campaign</c>, <c>action</c>, <c>page</c> or <c>capture</c>.</summary>
    public const string EntryKind = "PlacardEntryKind";

    /// <summary>Metadata of an entry: the path of its source file in the archive, by which other entries refer to it.</summary>
    public const string SourcePath = "PlacardSourcePath";
}
