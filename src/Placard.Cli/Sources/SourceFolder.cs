using System.IO.Enumeration;
using Placard.Diagnostics;
using Placard.Model;
using Placard.Model.Unicode;

namespace Placard.Cli.Sources;

/// <summary>Lists the files of a folder as sources, without following a symbolic link.</summary>
internal static class SourceFolder
{
    private static readonly string[] SystemFiles = [".DS_Store", "Thumbs.db", "desktop.ini"];

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
    public static IEnumerable<(string Path, string FullPath, bool IsLink)> List(string folder)
    {
        var root = Path.GetFullPath(folder);
        foreach (var (relative, isLink) in new FileSystemEnumerable<(string, bool)>(root, ToEntry, Options) { ShouldIncludePredicate = IsWanted, ShouldRecursePredicate = IsRealFolder })
            yield return (Normalization.Compose(relative.Replace('\\', '/')), Path.Join(root, relative), isLink);
    }

    /// <summary>The folder's name with forward slashes and one at its end.</summary>
    public static string DisplayPath(string folder) => folder.Replace('\\', '/').TrimEnd('/') + '/';

    private static EnumerationOptions Options { get; } = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    private static (string Path, bool IsLink) ToEntry(ref FileSystemEntry entry) =>
        (Path.Join(entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar), entry.FileName), entry.Attributes.HasFlag(FileAttributes.ReparsePoint));

    private static bool IsWanted(ref FileSystemEntry entry)
    {
        var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
        if (entry.IsDirectory && !isLink) return false;
        foreach (var name in SystemFiles)
        {
            if (entry.FileName.SequenceEqual(name)) return false;
        }
        return !IsHidden(ref entry);
    }

    private static bool IsRealFolder(ref FileSystemEntry entry) =>
        !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !IsHidden(ref entry);

    /// <summary>Hidden files are an editor's or git's, except in a capture, which is kept as it is.</summary>
    private static bool IsHidden(ref FileSystemEntry entry)
    {
        if (entry.FileName[0] != '.' || entry.FileName.SequenceEqual(".git")) return entry.FileName[0] == '.';
        var folder = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        return !folder.StartsWith("captures");
    }
}
