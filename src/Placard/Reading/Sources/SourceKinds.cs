using Placard.Captures;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Links;
using Placard.Urls;

namespace Placard.Reading.Sources;

/// <summary>Source files by kind, which follows from folder and extension; sorted, so that nothing depends on the order of a disk.</summary>
internal sealed class SourceKinds
{
    private static readonly string[] Folders = ["articles/", "campaigns/", "actions/", "pages/", "files/", "captures/"];

    /// <summary>The chain of signed manifests, which is published under the same name.</summary>
    public const string ManifestChainName = "manifests.txt";

    /// <summary>Files beside the folders of kinds that are read, or expected.</summary>
    private static readonly string[] Lists =
        ["archive.yaml", "README.md", UrlLedger.FileName, LinkLock.FileName, CopiesLock.FileName, ManifestChainName, Removal.FileName];

    /// <summary>Extensions that suggest that the file was meant as a page.</summary>
    private static readonly string[] OtherEndings = ["", ".md", ".markdown", ".mdown", ".txt", ".text"];

    private readonly Dictionary<string, List<SourceFile>> captures = new(StringComparer.Ordinal);

    public List<SourceFile> Campaigns { get; } = [];

    public List<SourceFile> Articles { get; } = [];

    public List<SourceFile> Actions { get; } = [];

    public List<SourceFile> Pages { get; } = [];

    public List<SourceFile> Files { get; } = [];

    public List<SourceFile> CaptureCards { get; } = [];

    public IReadOnlyList<SourceFile> FilesOfCapture(SourceFile card) => captures.GetValueOrDefault(CaptureFolder(card.Path)) ?? [];

    public static SourceKinds Sort(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics)
    {
        var kinds = new SourceKinds();
        foreach (var file in InOrder(files))
        {
            if (kinds.ListFor(file.Path) is { } list) list.Add(file);
            else if (!IsRead(file.Path)) diagnostics.Report(DiagnosticDescriptors.StrayFile, SourceLocation.StartOf(file.DisplayPath), Hint(file.Path));
        }
        kinds.ReportCapturesWithoutCard(diagnostics);
        return kinds;
    }

    /// <summary>Most hosts list files in this order already.</summary>
    private static IEnumerable<SourceFile> InOrder(IReadOnlyList<SourceFile> files)
    {
        for (var i = 1; i < files.Count; i++)
        {
            if (string.CompareOrdinal(files[i - 1].Path, files[i].Path) > 0) return files.OrderBy(file => file.Path, StringComparer.Ordinal);
        }
        return files;
    }

    private void ReportCapturesWithoutCard(DiagnosticBag diagnostics)
    {
        foreach (var (folder, copy) in captures)
        {
            if (CaptureCards.Any(card => CaptureFolder(card.Path) == folder)) continue;
            diagnostics.Report(DiagnosticDescriptors.CaptureWithoutCard, SourceLocation.StartOf(copy[0].DisplayPath), folder.TrimEnd('/'));
        }
    }

    /// <summary>Whether a file at this path is read as an entry.</summary>
    public static bool HoldsEntry(string path) => KindOf(path) is not (Kind.None or Kind.File or Kind.CaptureFile);

    private List<SourceFile>? ListFor(string path)
    {
        switch (KindOf(path))
        {
            case Kind.File: return Files;
            case Kind.CaptureCard: return CaptureCards;
            case Kind.Article: return Articles;
            case Kind.Campaign: return Campaigns;
            case Kind.Action: return Actions;
            case Kind.Page: return Pages;
            case Kind.CaptureFile:
                if (!captures.TryGetValue(CaptureFolder(path), out var copy)) captures[CaptureFolder(path)] = copy = [];
                return copy;
            default: return null;
        }
    }

    private static Kind KindOf(string path)
    {
        if (path.StartsWith("files/", StringComparison.Ordinal)) return Kind.File;
        if (path.StartsWith("captures/", StringComparison.Ordinal) && path.Count(c => c == '/') > 1)
            return path == CaptureFolder(path) + "capture.yaml" ? Kind.CaptureCard : Kind.CaptureFile;
        if (IsContainer(path)) return Kind.CaptureFile;
        if (!path.EndsWith(".md", StringComparison.Ordinal)) return Kind.None;
        if (path.StartsWith("articles/", StringComparison.Ordinal)) return Kind.Article;
        if (path.StartsWith("campaigns/", StringComparison.Ordinal)) return path.Count(c => c == '/') == 1 ? Kind.Campaign : Kind.None;
        if (path.StartsWith("actions/", StringComparison.Ordinal)) return Kind.Action;
        return path.StartsWith("pages/", StringComparison.Ordinal) ? Kind.Page : Kind.None;
    }

    private enum Kind { None, File, CaptureFile, CaptureCard, Article, Campaign, Action, Page }

    /// <summary>The folder of a capture's file; of a container beside the folders, that of the same name.</summary>
    private static string CaptureFolder(string path) =>
        path.IndexOf('/', "captures/".Length) is > 0 and var slash ? path[..(slash + 1)] : SavedContainer.NameOf(path) + '/';

    private static bool IsContainer(string path) =>
        path.StartsWith("captures/", StringComparison.Ordinal) && path.Count(c => c == '/') == 1 && SavedContainer.NameOf(path) is not null;

    /// <summary>Whether a file that belongs to no kind is read along with an entry, or is expected and ignored.</summary>
    private static bool IsRead(string path)
    {
        if (Lists.Contains(path) || path.Split('/').Any(segment => segment.StartsWith('.'))) return true;
        return SignatureFolder.Holds(path)
            || (path.EndsWith(".csv", StringComparison.Ordinal) && Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)));
    }

    private static string Hint(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return NearestName.Hint(path, ["archive.yaml"]);
        if (!Folders.Contains(path[..(slash + 1)])) return NearestName.Hint(path[..(slash + 1)], Folders);
        return OtherEndings.Contains(EndingOf(path), StringComparer.OrdinalIgnoreCase) ? " Give a page a name that ends in .md." : "";
    }

    private static string EndingOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.LastIndexOf('.') is > 0 and var dot ? name[dot..] : "";
    }
}
