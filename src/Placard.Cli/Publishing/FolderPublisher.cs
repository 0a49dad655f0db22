using System.Runtime.ExceptionServices;
using Placard.Files;

namespace Placard.Cli.Publishing;

/// <summary>
/// Replaces a published folder as a whole or not at all: call <see cref="Begin(string, string[])"/>, <c>Write</c> for each file of the new
/// version, then <see cref="Commit"/>. Without Commit, the published folder is unchanged.
/// </summary>
/// <remarks>
/// A file that is published with the same bytes is not written; it is linked into the new version at the end. Nothing is created before the
/// first difference, so a build without changes only reads and compares.
/// </remarks>
internal sealed class FolderPublisher : IDisposable
{
    /// <summary>
    /// A reader that was resolving a path when the folders were exchanged is still in the old one: the old folder is deleted after this time.
    /// </summary>
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
        swap.Recover(publishLock.WasLeft);
        OutputFolderValidation.ThrowIfForeign(target);
        published = new PublishedFiles(target.FullPath);
        staging = new StagingFolder(target.Staging);
    }

    /// <summary>Prepares to publish to a folder, after completing or rolling back what a killed build left.</summary>
    /// <param name="folder">The folder to replace or create.</param>
    /// <param name="sourceFolders">The source folders; none may overlap with the output folder.</param>
    /// <exception cref="PublishRefusedException">The folder must not be replaced, or another build is publishing to it.</exception>
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

    /// <summary>Adds a file to the new version. Thread-safe; once for each path.</summary>
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

    /// <summary>Adds a file that is published with the same bytes, as its caller knows. Thread-safe; once for each path.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    /// <exception cref="InvalidOperationException">Nothing is published there.</exception>
    public void Keep(string path)
    {
        ThrowIfUnusable(path);
        if (!published.TryClaim(path, out var index))
            throw new InvalidOperationException($"'{path}' is not published.");
        if (path == OutputMarker.MarkerFile)
            hasMarker = true; // Without it the folder would have been refused.
        published.MarkUnchanged(index);
    }

    /// <summary>Adds a file to the new version block by block, without reading all of it into memory. Thread-safe; once for each path.</summary>
    /// <param name="path">Relative, with forward slashes; not that of the marker.</param>
    public void Write(string path, Stream bytes)
    {
        ThrowIfUnusable(path);
        if (path == OutputMarker.MarkerFile)
            throw new ArgumentException("The marker is written from memory.", nameof(path));
        var isPublished = published.TryClaim(path, out var index);
        if (disk.CreateUnlessUnchanged(isPublished ? PublishedPath(path) : null, () => staging.PrepareFile(path), bytes))
            Interlocked.Increment(ref written);
        else
            published.MarkUnchanged(index);
    }

    /// <summary>Publishes the new version atomically. Nothing can be added afterwards.</summary>
    /// <exception cref="IOException">The file system failed; the published folder is unchanged.</exception>
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
        // In parallel: deleting files takes almost as long as writing them.
        TryToCleanUp(() => Parallel.ForEach(published.Paths, path => File.Delete(string.Concat(folder, "/", path))));
        OwnFile.DeleteFolder(folder);
    });

    /// <summary>Deletes leftovers. Failures are ignored, since the next build tries again.</summary>
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
