using System.IO.Enumeration;
using Placard.Cli.Native;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;

namespace Placard.Cli.Loading;

/// <summary>Lists the sources of a folder, without following symbolic links.</summary>
internal static class SourceFolder
{
    /// <summary>Makes sources of listed files, and reports symbolic links.</summary>
    /// <param name="listed">The files of the folder.</param>
    /// <param name="display">The path of the folder in diagnostics, with a slash at its end.</param>
    /// <param name="settled">Files that were written before have a version; null where none has.</param>
    public static List<SourceFile> Read(
        IReadOnlyList<ListedFile> listed, string display, MemoryBudget budget, DiagnosticBag diagnostics, DateTime? settled = null)
    {
        var files = new List<SourceFile>(listed.Count);
        foreach (var file in listed)
        {
            if (file.State.IsLink) diagnostics.Report(DiagnosticDescriptors.SymbolicLink, SourceLocation.StartOf(display + file.Path));
            else if (!file.State.IsFile) diagnostics.Report(DiagnosticDescriptors.NotAFile, SourceLocation.StartOf(display + file.Path));
            else files.Add(ToSource(file));
        }
        return files;

        DiskSourceFile ToSource(ListedFile file) => new(file.Path, display + file.Path, file.Place, budget, file.State.Length,
            file.State.Written < settled ? file.State : null);
    }

    /// <summary>All sources below a folder, sorted by path.</summary>
    public static List<ListedFile> ListSorted(string folder)
    {
        var files = List(folder);
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>All sources below a folder, in no particular order.</summary>
    /// <param name="folder">The folder of all sources.</param>
    /// <param name="below">The full path of a folder in it, to list only the files of that one.</param>
    public static List<ListedFile> List(string folder, string? below = null)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var files = FolderTree.Read(below ?? root,
            (full, folders) => new List<ListedFile>(new FileSystemEnumerable<ListedFile>(full, ToFile, FolderTree.OneFolder)
            {
                ShouldIncludePredicate = (ref entry) =>
                {
                    if (IsIgnored(ref entry)) return false;
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
            var state = StateOf(ref entry, fullPath);
            var path = WithSlashes(fullPath[(root.Length + 1)..]);
            return new ListedFile(Normalization.Compose(path), new DiskPath(root, path), state);
        }

        bool IsIgnored(ref FileSystemEntry entry) => SourceFolder.IsIgnored(root, ref entry);
    }

    /// <summary>The full path of a file that is not as it was when a folder was listed, or is new or missing; null if there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="before">Its files as they were listed.</param>
    public static string? ChangedSince(string folder, IReadOnlyList<ListedFile> before)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var indexes = new Dictionary<string, int>(before.Count, StringComparer.Ordinal);
        for (var i = 0; i < before.Count; i++) indexes.TryAdd(before[i].Place.Below, i);
        var found = indexes.GetAlternateLookup<ReadOnlySpan<char>>();
        var isSame = new bool[before.Count];
        foreach (var changed in FolderTree.Read(root, Compare))
        {
            if (changed is not null) return changed;
        }
        var missing = Array.IndexOf(isSame, false);
        return missing < 0 ? null : before[missing].FullPath;

        string? Compare(string full, List<string> folders)
        {
            string? changed = null;
            foreach (var file in new FileSystemEnumerable<string?>(full, FullPathIfChanged, FolderTree.OneFolder)) changed ??= file;
            return changed;

            string? FullPathIfChanged(ref FileSystemEntry entry)
            {
                if (IsIgnored(root, ref entry)) return null;
                var path = entry.ToFullPath();
                if (entry.IsDirectory && !IsLink(ref entry))
                {
                    folders.Add(path);
                    return null;
                }
                if (!found.TryGetValue(WithSlashes(path).AsSpan(root.Length + 1), out var index)) return path;
                if (StateOf(ref entry, path) != before[index].State) return path;
                isSame[index] = true;
                return null;
            }
        }
    }

    /// <summary>With forward slashes. Where a backslash separates no folders, it is part of a name and stays, so that the name is reported.</summary>
    public static string WithSlashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The path of a folder in diagnostics: as the user wrote it, with forward slashes and one at its end.</summary>
    public static string DisplayPath(string folder) => folder.Replace('\\', '/').TrimEnd('/') + '/';

    private static bool IsIgnored(string root, ref FileSystemEntry entry) =>
        SourceNames.IsIgnored(entry.FileName, entry.Directory[Math.Min(root.Length + 1, entry.Directory.Length)..]);

    private static FileState StateOf(ref FileSystemEntry entry, string fullPath) => FileState.Of(fullPath)
        ?? new FileState(IsLink(ref entry), IsFile: true, entry.Length, entry.LastWriteTimeUtc.UtcDateTime, Changed: default);

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
