namespace Placard.Cli.Publishing;

/// <summary>
/// Replaces the published folder by the staging folder: in one step if the file system can exchange folders, else in two steps with a journal,
/// from which the next build recovers an interrupted swap.
/// </summary>
/// <remarks>
/// Nothing is flushed to the device: build hosts are discarded after the build, and flushing would multiply its time. After a power failure the
/// next build compares every file and rewrites what was lost.
/// </remarks>
internal sealed class FolderSwap(OutputFolder target, Disk disk)
{
    /// <summary>Publishes the staging folder; returns the new path of the folder that was published before, or null if there was none.</summary>
    /// <exception cref="IOException">The file system failed; the published folder is in its place.</exception>
    public string? Publish()
    {
        if (!Directory.Exists(target.FullPath))
        {
            disk.Move(target.Staging, target.FullPath);
            return null;
        }

        if (disk.TryExchange(target.Staging, target.FullPath))
            return target.Staging;
        PublishInTwoSteps();
        return target.Previous;
    }

    /// <summary>Completes or rolls back an interrupted swap, and removes its leftovers. Afterwards only the output folder can exist.</summary>
    /// <param name="afterKilledBuild">Whether the last build did not end, so that its staging folder may hold anything.</param>
    /// <exception cref="PublishRefusedException">One of the folders was not made by Placard.</exception>
    public void Recover(bool afterKilledBuild)
    {
        ThrowIfForeign(afterKilledBuild);
        if (File.Exists(target.Journal) && Directory.Exists(target.Staging) && OutputFolderValidation.CanBeReplaced(target.FullPath))
        {
            if (Directory.Exists(target.FullPath))
            {
                OwnFile.DeleteFolder(target.Previous);
                disk.Move(target.FullPath, target.Previous);
            }

            disk.Move(target.Staging, target.FullPath);
        }

        if (!Directory.Exists(target.FullPath) && Directory.Exists(target.Previous))
            disk.Move(target.Previous, target.FullPath);
        File.Delete(target.Journal);
        OwnFile.DeleteFolder(target.Staging);
        OwnFile.DeleteFolder(target.Previous);
    }

    private void PublishInTwoSteps()
    {
        OwnFile.Replace(target.Journal, "The staging folder is complete and takes the place of the published one.\n");
        try
        {
            disk.Move(target.FullPath, target.Previous);
            disk.Move(target.Staging, target.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!Directory.Exists(target.FullPath))
                disk.Move(target.Previous, target.FullPath);
            File.Delete(target.Journal);
            throw;
        }

        File.Delete(target.Journal);
    }

    /// <summary>Refuses what lies beside the output under the names of publishing, but was not left by a build.</summary>
    private void ThrowIfForeign(bool afterKilledBuild)
    {
        ThrowIfForeign(target.Staging, isOwn: afterKilledBuild || File.Exists(target.Journal));
        ThrowIfForeign(target.Previous, isOwn: false);
    }

    private static void ThrowIfForeign(string folder, bool isOwn)
    {
        if (OwnFile.IsLink(folder) || File.Exists(folder) || (!isOwn && !OutputFolderValidation.CanBeReplaced(folder)))
        {
            throw new PublishRefusedException(
                $"'{folder}' was not made by Placard, which needs this name while it publishes. Move it elsewhere, then build again.");
        }
    }
}
