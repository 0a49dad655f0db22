using Placard.Cli.Sources;
using Placard.Diagnostics;
using Placard.Model;
using Placard.Model.Unicode;

namespace Placard.Cli.Serving;

/// <summary>A folder in which each file stays one object for as long as its bytes stay the same.</summary>
internal sealed class LiveFolder(string folder)
{
    private const long KeptSourceBytes = 96 * 1024 * 1024;

    /// <summary>Within this time a file may change twice and bear one date.</summary>
    private static readonly TimeSpan Unsettled = TimeSpan.FromSeconds(2);

    private readonly MemoryBudget budget = new(KeptSourceBytes);
    private readonly string display = SourceFolder.DisplayPath(folder);
    private Dictionary<string, Known> known = new(StringComparer.Ordinal);
    private List<string> links = [];

    /// <summary>Sorted by path.</summary>
    public IReadOnlyList<SourceFile> Files { get; private set; } = [];

    /// <summary>Looks at every file; a file counts as changed where its date or length has, or where its date can't tell.</summary>
    /// <returns>The paths of what has been changed, added or removed.</returns>
    public HashSet<string> Scan()
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var found = new Dictionary<string, Known>(known.Count, StringComparer.Ordinal);
        links = [];
        foreach (var (path, fullPath, isLink) in Directory.Exists(folder) ? SourceFolder.List(folder) : [])
        {
            if (isLink) links.Add(path);
            else found[path] = Look(path, fullPath, changed);
        }
        foreach (var (path, gone) in known)
        {
            if (found.ContainsKey(path)) continue;
            changed.Add(path);
            gone.File.Retire();
        }
        if (changed.Count > 0) Publish(found);
        known = found;
        return changed;
    }

    /// <summary>Reads these files anew.</summary>
    /// <returns>False where one of them is not a file that was there before, so that the folder has to be scanned.</returns>
    public bool TryRenew(IReadOnlyCollection<string> fullPaths, out HashSet<string> changed)
    {
        changed = new HashSet<string>(StringComparer.Ordinal);
        var root = Path.GetFullPath(folder);
        foreach (var fullPath in fullPaths)
        {
            var path = Normalization.Compose(Path.GetRelativePath(root, fullPath).Replace('\\', '/'));
            var isThere = Path.Exists(fullPath);
            if (!known.TryGetValue(path, out var before) && !isThere) continue; // What an editor needed for a moment.
            if (before is null || new FileInfo(fullPath) is not { Exists: true, LinkTarget: null }) return false;
            known[path] = Renew(path, fullPath, before);
            changed.Add(path);
        }
        if (changed.Count > 0) Publish(known);
        return true;
    }

    public void ReportLinks(DiagnosticBag diagnostics)
    {
        foreach (var link in links) diagnostics.Report(DiagnosticDescriptors.SymbolicLink, SourceLocation.StartOf(display + link));
    }

    private Known Look(string path, string fullPath, HashSet<string> changed)
    {
        var info = new FileInfo(fullPath);
        var stamp = new Stamp(info.Exists ? info.Length : -1, info.LastWriteTimeUtc);
        if (known.TryGetValue(path, out var before) && before.Stamp == stamp && (before.IsSettled || HasSameBytes(before.File, fullPath)))
            return before with { IsSettled = IsSettled(stamp) };
        changed.Add(path);
        before?.File.Retire();
        return new Known(Create(path, fullPath), stamp, IsSettled(stamp));
    }

    private Known Renew(string path, string fullPath, Known before)
    {
        before.File.Retire();
        var info = new FileInfo(fullPath);
        return new Known(Create(path, fullPath), new Stamp(info.Exists ? info.Length : -1, info.LastWriteTimeUtc), IsSettled: false);
    }

    private DiskSourceFile Create(string path, string fullPath) => new(path, display + path, fullPath, budget);

    private static bool IsSettled(Stamp stamp) => DateTime.UtcNow - stamp.Written > Unsettled;

    private static bool HasSameBytes(DiskSourceFile file, string fullPath) => file.IsKept && file.Read().Span.SequenceEqual(File.ReadAllBytes(fullPath));

    private void Publish(Dictionary<string, Known> files) => Files = [.. files.Values.Select(entry => entry.File).OrderBy(file => file.Path, StringComparer.Ordinal)];

    private sealed record Known(DiskSourceFile File, Stamp Stamp, bool IsSettled);

    private readonly record struct Stamp(long Length, DateTime Written);
}
