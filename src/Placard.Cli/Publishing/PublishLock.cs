using Microsoft.Win32.SafeHandles;

namespace Placard.Cli.Publishing;

/// <summary>The lock that lets one build at a time publish to a folder: a locked file beside it, deleted when the build ends.</summary>
internal sealed class PublishLock : IDisposable
{
    private const int Attempts = 5;

    /// <summary>The error codes of a locked file on Windows, Linux and macOS.</summary>
    private static readonly int[] LockedByAnother = [unchecked((int)0x80070020), 11, 35];

    private readonly string path;
    private readonly SafeFileHandle handle;

    private PublishLock(string path, SafeFileHandle handle, bool wasLeft)
    {
        this.path = path;
        this.handle = handle;
        WasLeft = wasLeft;
    }

    /// <summary>Whether the lock's file was there already, since the last build was killed.</summary>
    public bool WasLeft { get; }

    /// <exception cref="PublishRefusedException">Another build holds the lock.</exception>
    public static PublishLock Take(OutputFolder target)
    {
        if (OwnFile.IsLink(target.Lock)) File.Delete(target.Lock);
        var wasLeft = File.Exists(target.Lock);
        for (var attempt = 1; ; attempt++)
        {
            var handle = Open(target);
            if (attempt == Attempts || IsStillAt(target.Lock, handle))
                return new PublishLock(target.Lock, handle, wasLeft);
            handle.Dispose();
        }
    }

    public void Dispose()
    {
        // Deleted while it is locked: afterwards it may be another build's. Windows deletes it when it is closed.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        handle.Dispose();
    }

    private static SafeFileHandle Open(OutputFolder target)
    {
        try
        {
            return File.OpenHandle(target.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None,
                OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        }
        catch (IOException exception) when (LockedByAnother.Contains(exception.HResult))
        {
            throw new PublishRefusedException(
                $"Another build is publishing to '{target.ShownPath}' at this moment. Wait until it is done, then build again.");
        }
    }

    /// <summary>
    /// Another build may delete its lock file after we opened and before we locked it; the next build then creates a new one, with another
    /// timestamp.
    /// </summary>
    private static bool IsStillAt(string path, SafeFileHandle handle) =>
        File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(handle);
}
