using Placard.Files;

namespace Placard.Cli.Serving;

/// <summary>A watched folder that may be created, deleted and replaced.</summary>
/// <param name="folder">The folder.</param>
/// <param name="onChange">Called with the full path of a change; null if anything may have changed.</param>
/// <param name="onFailure">Called when the operating system cannot watch the folder.</param>
internal sealed class WatchedFolder(string folder, Action<string?> onChange, Action onFailure) : IDisposable
{
    private readonly Lock gate = new();
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private FileSystemWatcher? inside;
    private FileSystemWatcher? above;

    public void Begin()
    {
        if (Path.GetDirectoryName(root) is { } parent && Directory.Exists(parent)) above = Watch(parent, WatchItself);
        Renew();
    }

    public void Dispose()
    {
        above?.Dispose();
        inside?.Dispose();
    }

    /// <summary>A folder that replaces another of the same name needs a new watcher.</summary>
    private void Renew()
    {
        lock (gate)
        {
            inside?.Dispose();
            inside = Directory.Exists(root) ? Watch(root, WatchInside) : null;
        }
    }

    private void WatchItself(FileSystemWatcher watcher)
    {
        watcher.Filter = Path.GetFileName(root);
        watcher.NotifyFilter = NotifyFilters.DirectoryName;
        watcher.Created += (_, _) => Replaced();
        watcher.Deleted += (_, _) => Replaced();
        watcher.Renamed += (_, _) => Replaced();
    }

    private void WatchInside(FileSystemWatcher watcher)
    {
        watcher.IncludeSubdirectories = true;
        watcher.InternalBufferSize = 64 * 1024;
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes;
        watcher.Changed += (_, change) => ReportChange(change.FullPath, isNew: false);
        watcher.Created += (_, change) => ReportChange(change.FullPath, isNew: true);
        watcher.Deleted += (_, change) => ReportChange(change.FullPath, isNew: true);
        watcher.Renamed += (_, change) =>
        {
            ReportChange(change.OldFullPath, isNew: true);
            ReportChange(change.FullPath, isNew: true);
        };
        watcher.Error += (_, error) =>
        {
            if (error.GetException() is not InternalBufferOverflowException) onFailure();
            onChange(null);
        };
    }

    private void Replaced()
    {
        Renew();
        onChange(null);
    }

    /// <summary>Some systems report a change of a folder when a file in it changes, which is reported itself.</summary>
    private void ReportChange(string fullPath, bool isNew)
    {
        var path = Path.GetRelativePath(root, fullPath).Replace('\\', '/');
        if (SourceNames.IsSource(path) && (isNew || !Directory.Exists(fullPath))) onChange(fullPath);
    }

    private FileSystemWatcher? Watch(string path, Action<FileSystemWatcher> prepare)
    {
        var watcher = new FileSystemWatcher(path);
        prepare(watcher);
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher.Dispose();
            onFailure(); // Too many folders to watch, or the folder was deleted.
            return null;
        }
    }
}
