using System.Collections.Concurrent;

namespace Placard.Cli.Verifying;

/// <summary>Compares a copy with a manifest.</summary>
/// <param name="copy">The copy.</param>
/// <param name="manifest">What it should hold.</param>
/// <param name="reference">A copy that has the originals, to explain changes with; null without one.</param>
/// <param name="claimed">The copy's own manifest, which tells what it holds where its files can't be listed.</param>
internal sealed class Comparison(ICopy copy, PublishedManifest manifest, ICopy? reference, PublishedManifest? claimed = null)
{
    /// <summary>Of more changed files, the originals are not fetched.</summary>
    private const int MaxExplained = 200;

    private readonly ConcurrentBag<Difference> differences = [];
    private readonly ConcurrentDictionary<string, string> missing = new(StringComparer.Ordinal);
    private int explained;
    private int compressed, dropped, redirected, notServed;

    /// <param name="advance">Called once for each file.</param>
    public async Task<ComparisonResult> RunAsync(Action advance, CancellationToken stop)
    {
        IReadOnlyList<ManifestEntry> expected = copy.IsServed ? [.. manifest.Entries.Where(entry => !entry.IsForHost)] : manifest.Entries;
        await copy.CheckAsync(expected, async (entry, found) =>
        {
            await JudgeAsync(entry, found, stop);
            advance();
        }, stop);
        var added = await AddedAsync(stop);
        foreach (var (path, _) in missing) differences.Add(new Difference(DifferenceKind.Missing, path));
        var sorted = differences.Concat(added).OrderBy(difference => difference.Kind).ThenBy(difference => difference.Path, StringComparer.Ordinal);
        return new ComparisonResult([.. sorted])
        {
            Checked = expected.Count - notServed,
            NotServed = notServed + manifest.Entries.Count - expected.Count,
            Compressed = compressed,
            DroppedHtml = dropped,
            Redirected = redirected,
        };
    }

    private async ValueTask JudgeAsync(ManifestEntry entry, FoundFile found, CancellationToken stop)
    {
        if (found.Habit.HasFlag(HostHabit.Compresses)) Interlocked.Increment(ref compressed);
        if (found.Habit.HasFlag(HostHabit.DropsHtml)) Interlocked.Increment(ref dropped);
        if (found.Habit.HasFlag(HostHabit.Redirects)) Interlocked.Increment(ref redirected);
        switch (found.State)
        {
            case FoundState.Missing when entry.IsForHost:
                Interlocked.Increment(ref notServed);
                break;
            case FoundState.Missing:
                missing[entry.Path] = entry.Hash;
                break;
            case FoundState.Unreadable:
                differences.Add(new Difference(DifferenceKind.Unreadable, entry.Path) { Explanation = found.Reason });
                break;
            case FoundState.Read when found.Hash != entry.Hash:
                differences.Add(new Difference(DifferenceKind.Changed, entry.Path) { Explanation = await ExplainAsync(entry, found, stop) });
                break;
        }
    }

    private async ValueTask<string?> ExplainAsync(ManifestEntry entry, FoundFile found, CancellationToken stop)
    {
        if (found.Length == 0) return "the file is empty";
        if (found.Bytes is not { } bytes) return null;
        var original = reference is not null && Interlocked.Increment(ref explained) <= MaxExplained
            ? await reference.ReadAsync(entry.Path, Rewrites.MaxLength, stop)
            : null;
        if (original is not null && !Rewrites.Has(original, entry.Hash)) original = null;
        return Rewrites.Explain(entry.Path, bytes, entry.Hash, original);
    }

    /// <summary>Files that the manifest does not list. One with the bytes of a missing file is that file under another name.</summary>
    private async Task<IEnumerable<Difference>> AddedAsync(CancellationToken stop)
    {
        if ((copy.List() ?? claimed?.Entries.Where(entry => !entry.IsForHost).Select(entry => entry.Path)) is not { } paths) return [];
        var known = manifest.Entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        var unknown = paths.Where(path => !known.Contains(path) && !Packaging.Manifest.IsBeside(path)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count == 0 || missing.IsEmpty) return unknown.Select(path => new Difference(DifferenceKind.Added, path));
        var hashes = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await copy.CheckAsync([.. unknown.Select(path => new ManifestEntry(path, "", IsForHost: false))], (entry, found) =>
        {
            if (found.Hash is { } hash) hashes[entry.Path] = hash;
            return ValueTask.CompletedTask;
        }, stop);
        var formerPaths = missing.GroupBy(file => file.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<string>(group.Select(file => file.Key).Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        return [.. unknown.Select(path =>
        {
            if (!hashes.TryGetValue(path, out var hash) || !formerPaths.TryGetValue(hash, out var former) || !former.TryDequeue(out var from))
                return new Difference(DifferenceKind.Added, path);
            missing.TryRemove(from, out _);
            return new Difference(DifferenceKind.Renamed, from) { NewPath = path };
        })];
    }
}

/// <summary>How a copy compares with a manifest.</summary>
/// <param name="Differences">The differences by kind and path.</param>
internal sealed record ComparisonResult(IReadOnlyList<Difference> Differences)
{
    public bool IsWhole => Differences.Count == 0;

    /// <summary>The number of files that the copy should have.</summary>
    public int Checked { get; init; }

    /// <summary>The number of files for the host that the copy does not have, since it does not serve them.</summary>
    public int NotServed { get; init; }

    /// <summary>The number of files that the host compressed unasked.</summary>
    public int Compressed { get; init; }

    /// <summary>The number of pages at which the host leads to a URL without <c>.html</c>.</summary>
    public int DroppedHtml { get; init; }

    /// <summary>The number of former URLs that the host redirects by itself.</summary>
    public int Redirected { get; init; }
}
