using Placard.Captures;
using Placard.Containers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Importing.Pages;

/// <summary>The files that programs saved of a website, with their URLs.</summary>
internal sealed class SavedSite
{
    private const string Folder = "site/";

    private SavedSite(CapturePlan plan)
    {
        Files = plan.Files;
        LeftOut = plan.LeftOut;
        Index = new CaptureIndex(new Capture
        {
            Origin = default,
            UrlOrigin = default,
            SourcePath = "",
            Title = "",
            Slug = "",
            Permalink = default,
            Lang = "",
            Body = Body.None,
            Name = "",
            Start = default,
            Files = Files,
        });
    }

    /// <summary>The files in the order of their paths.</summary>
    public IReadOnlyList<CapturedFile> Files { get; }

    /// <summary>The paths of logs, caches, keys and passwords, which are never read as pages.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    public CaptureIndex Index { get; }

    /// <summary>The files of folders as they lie.</summary>
    public static SavedSite OfFolders(IReadOnlyList<ImportSource> sources, IImportTarget target) => Of(FilesIn(sources, Folder, _ => true), target);

    /// <summary>The records of the containers among the files; of a WACZ, those in its folder <c>archive</c>.</summary>
    public static SavedSite OfContainers(IReadOnlyList<ImportSource> sources, IImportTarget target) =>
        Of(FilesIn(sources, "", IsContainer), target);

    private static bool IsContainer(TreeFile file) =>
        SavedContainer.NameOf(file.Path) is not null && !file.Path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static List<SourceFile> FilesIn(IReadOnlyList<ImportSource> sources, string folder, Func<TreeFile, bool> isWanted) =>
        [.. sources.SelectMany(source => source.Tree.Files.Where(isWanted)
            .Select(file => new ZippedFile(folder + file.Path, source.Prefix + file.Path, source.Tree, file)))];

    private static SavedSite Of(List<SourceFile> files, IImportTarget target) => new(CapturePlan.Of(Folder, files, null, (file, problem, _) =>
        target.Note(new ImportNote(ImportFate.Left, "record", problem.ToString(), SourceLocation.StartOf(file.DisplayPath)))));
}
