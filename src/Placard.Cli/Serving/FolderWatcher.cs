namespace Placard.Cli.Serving;

/// <summary>Watches folders for changes: by events of the operating system, and by polling where there are none.</summary>
internal sealed class FolderWatcher : IDisposable
{
    /// <summary>The maximum number of files that an editor saves at once; more are a checkout, which takes longer.</summary>
    private const int FewFiles = 20;

    private static readonly TimeSpan Polling = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim signal = new(0);
    private readonly List<WatchedFolder> watched;
    private TimeSpan interval;
    private HashSet<string> paths = new(StringComparer.Ordinal);
    private bool mustScan;
    private long last;

    /// <param name="folders">The folders, existing or not.</param>
    /// <param name="polls">Whether to scan regularly, for drives that send no events.</param>
    public FolderWatcher(IEnumerable<string> folders, bool polls)
    {
        interval = polls ? Polling : Timeout.InfiniteTimeSpan;
        watched = [.. folders.Select(folder => new WatchedFolder(folder, Add, () => interval = Polling))];
        foreach (var folder in watched) folder.Begin();
    }

    public void Dispose()
    {
        foreach (var folder in watched) folder.Dispose();
        signal.Dispose();
    }

    /// <summary>Waits for changes, and then until they have settled: an editor saves in several steps, a checkout in many.</summary>
    /// <param name="isHalfSaved">Whether a file is in a state that exists only while an editor saves it.</param>
    /// <returns>The full paths of changed files; null if everything has to be scanned.</returns>
    public async Task<IReadOnlyCollection<string>?> NextAsync(Func<string, bool> isHalfSaved, CancellationToken stop)
    {
        if (!await signal.WaitAsync(interval, stop)) return null;
        var first = Environment.TickCount64;
        while (!HasSettled(first, isHalfSaved)) await signal.WaitAsync(TimeSpan.FromMilliseconds(4), stop);
        lock (gate)
        {
            var (changed, all) = (paths, mustScan);
            (paths, mustScan) = (new(StringComparer.Ordinal), false);
            return all ? null : changed;
        }
    }

    /// <summary>Ends the next wait at once with a scan.</summary>
    public void Rescan() => Add(null);

    private bool HasSettled(long first, Func<string, bool> isHalfSaved)
    {
        lock (gate)
        {
            var (quiet, patience) = paths.Count <= FewFiles && !mustScan ? (8, 250) : (80, 2000);
            var now = Environment.TickCount64;
            if (now - first >= patience) return true;
            if (now - last < quiet) return false;
            return paths.Count > FewFiles || now - last >= 120 || !paths.Any(isHalfSaved);
        }
    }

    private void Add(string? path)
    {
        lock (gate)
        {
            if (path is null) mustScan = true;
            else paths.Add(path);
            last = Environment.TickCount64;
            if (signal.CurrentCount == 0) signal.Release();
        }
    }
}
