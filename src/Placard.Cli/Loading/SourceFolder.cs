using System.IO.Enumeration;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;

namespace Placard.Cli.Loading;

/// <summary>Lists the files of a folder as sources, without following a symbolic link.</summary>
internal static class SourceFolder
{
    /// <param name="folder">The folder as the user named it; diagnostics show paths that begin with it.</param>
    public static List<SourceFile> Read(string folder, MemoryBudget budget, DiagnosticBag diagnostics) => Read(folder, ListSorted(folder), budget, diagnostics);

    /// <param name="folder">The folder as the user named it; diagnostics show paths that begin with it.</param>
    /// <param name="listed">What lies in it.</param>
    public static List<SourceFile> Read(string folder, IReadOnlyList<ListedFile> listed, MemoryBudget budget, DiagnosticBag diagnostics)
    {
        var display = DisplayPath(folder);
        var files = new List<SourceFile>(listed.Count);
        foreach (var file in listed)
        {
            if (file.IsLink) diagnostics.Report(DiagnosticDescriptors.SymbolicLink, SourceLocation.StartOf(display + file.Path));
            else files.Add(new DiskSourceFile(file.Path, display + file.Path, file.FullPath, budget));
        }
        return files;
    }

    /// <summary>Every file below a folder, in the order of their paths.</summary>
    public static List<ListedFile> ListSorted(string folder)
    {
        var files = List(folder);
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>Every file below a folder, in whatever order.</summary>
    /// <param name="folder">The folder of all sources.</param>
    /// <param name="below">The full path of a folder in it, where only that one's files are wanted.</param>
    public static List<ListedFile> List(string folder, string? below = null)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var files = FolderTree.Read(below ?? root, (full, folders) => new List<ListedFile>(new FileSystemEnumerable<ListedFile>(full, ToFile, FolderTree.OneFolder)
        {
            ShouldIncludePredicate = (ref entry) =>
            {
                if (IsLeftOut(ref entry)) return false;
                if (!entry.IsDirectory || IsLink(ref entry)) return true;
                folders.Add(entry.ToFullPath());
                return false;
            },
        }));
        var all = new List<ListedFile>(files.Sum(found => found.Count));
        foreach (var found in files) all.AddRange(found);
        return all;

        ListedFile ToFile(ref FileSystemEntry entry)
        {
            var fullPath = entry.ToFullPath();
            return new ListedFile(Normalization.Compose(fullPath[(root.Length + 1)..].Replace('\\', '/')), fullPath, IsLink(ref entry), entry.Length, entry.LastWriteTimeUtc.UtcDateTime);
        }

        bool IsLeftOut(ref FileSystemEntry entry) => SourceNames.IsLeftOut(entry.FileName, entry.Directory[Math.Min(root.Length + 1, entry.Directory.Length)..]);
    }

    /// <summary>The folder's name with forward slashes and one at its end.</summary>
    public static string DisplayPath(string folder) => folder.Replace('\\', '/').TrimEnd('/') + '/';

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
