namespace Placard.Cli.Serving;

/// <summary>Tells when something below some folders has changed. What the system reports is the fast way; a regular look catches what it does not.</summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>An editor saves in several steps, a checkout in many: wait until they are over, but not for ever.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan Polling = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim signal = new(0);
    private readonly List<FileSystemWatcher> watchers = [];
    private TimeSpan interval;
    private HashSet<string> paths = new(StringComparer.Ordinal);
    private bool mustScan;
    private long last;

    /// <param name="polls">Whether to look at everything regularly, for drives whose changes no system reports.</param>
    public FolderWatch(IEnumerable<string> folders, bool polls)
    {
        interval = polls ? Polling : Timeout.InfiniteTimeSpan;
        foreach (var folder in folders.Where(Directory.Exists)) Watch(folder);
    }

    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
        signal.Dispose();
    }

    /// <summary>Waits for changes.</summary>
    /// <returns>The full paths of changed files; null where everything has to be looked at.</returns>
    public async Task<IReadOnlyCollection<string>?> NextAsync(CancellationToken stop)
    {
        if (!await signal.WaitAsync(interval, stop)) return null;
        var first = Environment.TickCount64;
        while (Environment.TickCount64 - Volatile.Read(ref last) < Quiet.TotalMilliseconds && Environment.TickCount64 - first < Patience.TotalMilliseconds)
            await Task.Delay(Quiet, stop);
        while (await signal.WaitAsync(0, stop))
        {
        }
        lock (gate)
        {
            var (changed, all) = (paths, mustScan);
            (paths, mustScan) = (new(StringComparer.Ordinal), false);
            return all ? null : changed;
        }
    }

    /// <summary>Has the next wait end at once, with a look at everything.</summary>
    public void LookAgain() => Add(null);

    private void Watch(string folder)
    {
        var watcher = new FileSystemWatcher(Path.GetFullPath(folder))
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Add(change.FullPath);
        watcher.Created += (_, change) => Add(change.FullPath);
        watcher.Deleted += (_, change) => Add(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Add(change.OldFullPath);
            Add(change.FullPath);
        };
        watcher.Error += (_, _) => Add(null);
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException)
        {
            interval = Polling; // More folders than the system can watch.
        }
        watchers.Add(watcher);
    }

    private void Add(string? path)
    {
        lock (gate)
        {
            if (path is null) mustScan = true;
            else paths.Add(path);
        }
        Volatile.Write(ref last, Environment.TickCount64);
        signal.Release();
    }
}
