using System.IO.Enumeration;
using Placard.Diagnostics;
using Placard.Model;
using Placard.Model.Unicode;

namespace Placard.Cli.Sources;

/// <summary>Lists the files of a folder as sources, without following a symbolic link.</summary>
internal static class SourceFolder
{
    /// <param name="folder">The folder as the user named it; diagnostics show paths that begin with it.</param>
    public static List<SourceFile> Read(string folder, MemoryBudget budget, DiagnosticBag diagnostics)
    {
        var display = DisplayPath(folder);
        var files = new List<SourceFile>();
        foreach (var (path, fullPath, isLink) in List(folder))
        {
            if (isLink) diagnostics.Report(DiagnosticDescriptors.SymbolicLink, SourceLocation.StartOf(display + path));
            else files.Add(new DiskSourceFile(path, display + path, fullPath, budget));
        }
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>Every file below a folder, in the disk's order: its path as a source, its path on disk, and whether it is a symbolic link.</summary>
    /// <param name="folder">The folder of all sources.</param>
    /// <param name="below">The full path of a folder in it, where only that one's files are wanted.</param>
    public static IEnumerable<(string Path, string FullPath, bool IsLink)> List(string folder, string? below = null)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var files = new FileSystemEnumerable<(string FullPath, bool IsLink)>(below ?? root, ToEntry, Options)
        {
            ShouldIncludePredicate = (ref entry) => (!entry.IsDirectory || IsLink(ref entry)) && !IsLeftOut(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry) && !IsLeftOut(ref entry),
        };
        foreach (var (fullPath, isLink) in files) yield return (Normalization.Compose(fullPath[(root.Length + 1)..].Replace('\\', '/')), fullPath, isLink);

        bool IsLeftOut(ref FileSystemEntry entry) => SourceNames.IsLeftOut(entry.FileName, entry.Directory[Math.Min(root.Length + 1, entry.Directory.Length)..]);
    }

    /// <summary>The folder's name with forward slashes and one at its end.</summary>
    public static string DisplayPath(string folder) => folder.Replace('\\', '/').TrimEnd('/') + '/';

    private static EnumerationOptions Options { get; } = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    private static (string FullPath, bool IsLink) ToEntry(ref FileSystemEntry entry) => (entry.ToFullPath(), IsLink(ref entry));

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
