using Placard.Cli.Loading;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;

namespace Placard.Cli.Serving;

/// <summary>A folder whose files keep their objects for as long as their bytes do not change.</summary>
internal sealed class LiveFolder(string folder)
{
    private const long KeptSourceBytes = 96 * 1024 * 1024, KeptEditedBytes = 16 * 1024 * 1024;

    /// <summary>The time in which a file may change twice with the same timestamp.</summary>
    private static readonly TimeSpan Unsettled = TimeSpan.FromSeconds(2);

    private readonly MemoryBudget budget = new(KeptSourceBytes);

    /// <summary>Edited files have a budget of their own, since they are compared at each change.</summary>
    private readonly MemoryBudget editedBudget = new(KeptEditedBytes);

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private readonly string display = SourceFolder.DisplayPath(folder);
    private readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private HashSet<string> changed = new(StringComparer.Ordinal);

    /// <summary>The files, sorted by path.</summary>
    public IReadOnlyList<SourceFile> Files { get; private set; } = [];

    public bool Exists => Directory.Exists(root);

    /// <summary>Scans all files; a file has changed if its timestamp or length differs, or if its timestamp is too recent to be reliable.</summary>
    public void Scan()
    {
        if (Exists) RefreshBelow("", root);
        else RemoveAll(KnownBelow(""));
    }

    /// <summary>Refreshes these files and folders only, existing or not.</summary>
    public void Refresh(IEnumerable<string> fullPaths)
    {
        foreach (var fullPath in fullPaths)
        {
            if (PathOf(fullPath) is not { } path || !SourceNames.IsSource(path)) continue;
            var info = new FileInfo(fullPath);
            if (IsBelowLink(info)) continue;
            if (info.LinkTarget is not null) AddLink(path);
            else if (info.Exists) RefreshFile(path, PlaceOf(fullPath), new Stamp(info.Length, info.LastWriteTimeUtc), hasEvent: true);
            else if (Directory.Exists(fullPath)) RefreshBelow(path, fullPath);
            else if (known.ContainsKey(path)) Remove(path);
            else RemoveAll(KnownBelow(path));
        }
    }

    /// <summary>Updates <see cref="Files"/>.</summary>
    /// <returns>The paths that were changed, added or removed since the last call.</returns>
    public HashSet<string> TakeChanges()
    {
        var taken = changed;
        changed = new(StringComparer.Ordinal);
        if (taken.Count > 0 && !TryReplace(taken))
        {
            Files = Merge(Files.Where(file => !taken.Contains(file.Path)),
                taken.Where(known.ContainsKey).Order(StringComparer.Ordinal).Select(path => known[path].File));
        }

        return taken;
    }

    /// <summary>Replaces the files in place if no path was added or removed, which is the usual case of saving a file.</summary>
    private bool TryReplace(HashSet<string> paths)
    {
        SourceFile[] files = [.. Files];
        foreach (var path in paths)
        {
            var at = IndexOf(path, files);
            if (at < 0 || !known.TryGetValue(path, out var now)) return false;
            files[at] = now.File;
        }
        Files = files;
        return true;
    }

    /// <summary>Whether a file that existed a moment ago is missing or empty, usually because it is being saved.</summary>
    public bool IsHalfSaved(string fullPath) =>
        PathOf(fullPath) is { } path && known.TryGetValue(path, out var before) && before.Stamp.Length > 0
            && new FileInfo(fullPath) is not { Exists: true, Length: > 0 };

    public void ReportLinks(DiagnosticBag diagnostics)
    {
        foreach (var link in links) diagnostics.Report(DiagnosticDescriptors.SymbolicLink, SourceLocation.StartOf(display + link));
    }

    public bool Contains(string fullPath) => PathOf(fullPath) is not null;

    /// <summary>The path of a source; null for other paths and for the folder itself.</summary>
    private string? PathOf(string fullPath) =>
        fullPath.Length > root.Length + 1 && fullPath.StartsWith(root, StringComparison.Ordinal) && fullPath[root.Length] == Path.DirectorySeparatorChar
            ? Normalization.Compose(SourceFolder.WithSlashes(fullPath[(root.Length + 1)..]))
            : null;

    private DiskPath PlaceOf(string fullPath) => new(root, SourceFolder.WithSlashes(fullPath[(root.Length + 1)..]));

    /// <param name="path">A folder; empty for the root.</param>
    /// <param name="fullOfFolder">Its full path.</param>
    private void RefreshBelow(string path, string fullOfFolder)
    {
        var lost = KnownBelow(path);
        foreach (var file in SourceFolder.List(folder, fullOfFolder))
        {
            lost.Remove(file.Path);
            if (file.State.IsLink) AddLink(file.Path);
            else if (file.State.IsFile) RefreshFile(file.Path, file.Place, new Stamp(file.State.Length, file.State.Written), hasEvent: false);
        }
        RemoveAll(lost);
    }

    private void AddLink(string path)
    {
        if (links.Contains(path)) return;
        RemoveAll(KnownBelow(path));
        links.Add(path);
        changed.Add(path);
    }

    private void RefreshFile(string path, DiskPath place, Stamp stamp, bool hasEvent)
    {
        var isSettled = DateTime.UtcNow - stamp.Written > Unsettled;
        if (known.TryGetValue(path, out var before) && before.Stamp.Length == stamp.Length && IsSame(before, stamp, hasEvent))
        {
            known[path] = before with { Stamp = stamp, IsSettled = isSettled };
            return;
        }
        Remove(path);
        var file = new DiskSourceFile(path, display + path, place, before is null ? budget : editedBudget, stamp.Length);
        known[path] = new Known(file, stamp, isSettled);
        changed.Add(path);
    }

    private static bool IsSame(Known before, Stamp stamp, bool hasEvent)
    {
        if (!hasEvent && before.Stamp == stamp && before.IsSettled) return true;
        try
        {
            return before.File.IsOnDisk();
        }
        catch (UnreadableSourceException)
        {
            return false; // Reported when it is read.
        }
    }

    /// <summary>Whether a path is below a symbolic link; links are not followed.</summary>
    private bool IsBelowLink(FileInfo file)
    {
        for (var above = file.Directory; above is not null && above.FullName.Length > root.Length; above = above.Parent)
        {
            if (above.LinkTarget is not null) return true;
        }
        return false;
    }

    private void RemoveAll(HashSet<string> paths)
    {
        foreach (var path in paths) Remove(path);
    }

    private void Remove(string path)
    {
        if (links.Remove(path)) changed.Add(path);
        if (!known.Remove(path, out var gone)) return;
        gone.File.Retire();
        changed.Add(path);
    }

    /// <summary>The file or link of this path, and everything below it.</summary>
    private HashSet<string> KnownBelow(string path) => known.Keys.Concat(links)
        .Where(other => path.Length == 0 || (other.StartsWith(path, StringComparison.Ordinal) && (other.Length == path.Length || other[path.Length] == '/')))
        .ToHashSet(StringComparer.Ordinal);

    private static int IndexOf(string path, SourceFile[] sorted)
    {
        var (low, high) = (0, sorted.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(sorted[middle].Path, path);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>Merges two sorted lists; sorting at each change would be slower than everything else.</summary>
    private List<SourceFile> Merge(IEnumerable<SourceFile> sorted, IEnumerable<SourceFile> others)
    {
        var merged = new List<SourceFile>(known.Count);
        using var other = others.GetEnumerator();
        var hasOther = other.MoveNext();
        foreach (var file in sorted)
        {
            for (; hasOther && string.CompareOrdinal(other.Current.Path, file.Path) < 0; hasOther = other.MoveNext()) merged.Add(other.Current);
            merged.Add(file);
        }
        for (; hasOther; hasOther = other.MoveNext()) merged.Add(other.Current);
        return merged;
    }

    private sealed record Known(DiskSourceFile File, Stamp Stamp, bool IsSettled);

    private readonly record struct Stamp(long Length, DateTime Written);
}
