using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Core;

namespace Placard.Statiq;

/// <summary>Leaves the output folder as it is until everything is written; only then what was there before and was not written again is removed.</summary>
internal sealed class ArchiveFileCleaner(IReadOnlySettings settings, IReadOnlyFileSystem files, ILogger logger) : FileCleaner(settings, files, logger)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly IReadOnlyFileSystem files = files;
    private Dictionary<string, DateTime> before = [];

    /// <summary>Nothing: the cleaner of the base class would empty the folder before the archive is read.</summary>
    public override CleanMode CleanMode => CleanMode.None;

    public override async Task CleanBeforeExecutionAsync()
    {
        await base.CleanBeforeExecutionAsync();
        var folder = Folder;
        before = base.CleanMode != CleanMode.None && folder.Exists
            ? folder.EnumerateFiles("*", Everything).ToDictionary(file => file.FullName, file => file.LastWriteTimeUtc, StringComparer.Ordinal)
            : [];
    }

    /// <summary>Removes the files that were there before the execution and that it did not write, and folders without files.</summary>
    /// <returns>The number of files that were removed.</returns>
    public int RemoveUnwritten()
    {
        var removed = 0;
        foreach (var (path, written) in before)
        {
            if (files.WriteTracker.TryGetCurrentWrite(path, out _) || File.GetLastWriteTimeUtc(path) != written) continue;
            File.Delete(path);
            removed++;
        }
        if (removed > 0) RemoveEmptyFolders(Folder);
        return removed;
    }

    private DirectoryInfo Folder => new(files.GetOutputPath().FullPath);

    private static void RemoveEmptyFolders(DirectoryInfo folder)
    {
        foreach (var below in folder.EnumerateDirectories().Where(below => below.LinkTarget is null))
        {
            RemoveEmptyFolders(below);
            if (!below.EnumerateFileSystemInfos().Any()) below.Delete();
        }
    }
}
