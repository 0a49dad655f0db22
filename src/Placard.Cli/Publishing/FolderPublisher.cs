using System.Runtime.ExceptionServices;
using Placard.Files;

namespace Placard.Cli.Publishing;

/// <summary>
/// Replaces a published folder as a whole or not at all: <see cref="Begin(string, string[])"/>, a <see cref="Write"/> or
/// <see cref="Copy"/> for each file of the new version, <see cref="Commit"/>. Without Commit, what was published stays as it was.
/// </summary>
/// <remarks>
/// A file that is published with the same bytes is not written: it is noted, and linked into the new version at the end. Nothing is
/// created before the first difference, so a build that changes nothing only reads and compares.
/// </remarks>
internal sealed class FolderPublisher : IDisposable
{
    /// <summary>A reader that was half-way down a path when the folders changed places is still in the old one: it gets this long to arrive.</summary>
    private static readonly TimeSpan ReaderGracePeriod = TimeSpan.FromMilliseconds(20);

    private readonly OutputFolder target;
    private readonly Disk disk;
    private readonly PublishLock publishLock;
    private readonly FolderSwap swap;
    private readonly PublishedFiles published;
    private readonly StagingFolder staging;
    private int written;
    private bool hasMarker;
    private bool ended;

    private FolderPublisher(OutputFolder target, Disk disk, PublishLock publishLock)
    {
        this.target = target;
        this.disk = disk;
        this.publishLock = publishLock;
        swap = new FolderSwap(target, disk);
        swap.Recover();
        OutputFolderValidation.ThrowIfForeign(target);
        published = new PublishedFiles(target.FullPath);
        staging = new StagingFolder(target.Staging);
    }

    /// <summary>Prepares to publish to a folder, after bringing to an end what a killed build left half done.</summary>
    /// <param name="folder">The folder to replace or to make.</param>
    /// <param name="sourceFolders">Folders that are read; none may overlap with the other.</param>
    /// <exception cref="PublishRefusedException">The folder may not be replaced, or another build publishes to it now.</exception>
    public static FolderPublisher Begin(string folder, params string[] sourceFolders) =>
        Begin(folder, sourceFolders, SystemDisk.Current);

    internal static FolderPublisher Begin(string folder, string[] sourceFolders, Disk disk)
    {
        var target = new OutputFolder(folder);
        OutputFolderValidation.ThrowIfMisplaced(target, sourceFolders);
        Directory.CreateDirectory(target.Parent);
        var publishLock = PublishLock.Take(target);
        try
        {
            return new FolderPublisher(target, disk, publishLock);
        }
        catch
        {
            publishLock.Dispose();
            throw;
        }
    }

    /// <summary>Adds a file to the new version. Thread-safe; once a path.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        ThrowIfUnusable(path);
        if (path == OutputMarker.MarkerFile)
            hasMarker = OutputFolderValidation.BeginsWithMarker(bytes);
        if (published.TryClaim(path, out var index) && disk.HasContent(PublishedPath(path), bytes))
        {
            published.MarkUnchanged(index);
            return;
        }

        disk.Create(staging.PrepareFile(path), bytes);
        Interlocked.Increment(ref written);
    }

    /// <summary>Adds a file to the new version that holds the bytes of another, without having it in memory. Thread-safe; once a path.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    public void Copy(string path, string sourceFullPath)
    {
        ThrowIfUnusable(path);
        if (published.TryClaim(path, out var index) && disk.HasContentOf(PublishedPath(path), sourceFullPath))
        {
            published.MarkUnchanged(index);
            return;
        }

        disk.CreateCopy(staging.PrepareFile(path), sourceFullPath);
        Interlocked.Increment(ref written);
    }

    /// <summary>Makes the new version visible, all of it in one moment. Nothing can be added afterwards.</summary>
    /// <exception cref="IOException">The file system refused; what was published stays as it was.</exception>
    public PublishResult Commit()
    {
        ObjectDisposedException.ThrowIf(ended, this);
        if (!hasMarker)
            throw new InvalidOperationException($"The new version has no {OutputMarker.MarkerFile} that starts with the marker line: no later build could replace it.");
        var result = new PublishResult(written - published.ReplacedCount, published.ReplacedCount, published.UnchangedCount, published.RemovedCount);
        if (!result.ChangedNothing)
        {
            LinkUnchangedFiles();
            if (swap.Publish() is { } old)
                DeleteOld(old);
        }

        Dispose();
        return result;
    }

    public void Dispose()
    {
        if (ended)
            return;
        ended = true;
        TryToCleanUp(staging.Delete);
        publishLock.Dispose();
    }

    private void ThrowIfUnusable(string path)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        OutputPath.ThrowIfNotConfined(path);
    }

    private string PublishedPath(string path) => string.Concat(target.FullPath, "/", path);

    private void LinkUnchangedFiles()
    {
        try
        {
            Parallel.ForEach(published.UnchangedPaths, path => disk.LinkOrCopy(PublishedPath(path), staging.PrepareFile(path)));
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private void DeleteOld(string folder) => TryToCleanUp(() =>
    {
        Thread.Sleep(ReaderGracePeriod);
        // Several at a time: giving back the pages of the files takes almost as long as making them did.
        Parallel.ForEach(published.Paths, path => File.Delete(string.Concat(folder, "/", path)));
        Directory.Delete(folder, recursive: true);
    });

    /// <summary>Removes rubbish. What can't be removed now harms nobody, and the next start tries again.</summary>
    private static void TryToCleanUp(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AggregateException)
        {
        }
    }
}
