namespace Placard.Cli.Publishing;

/// <summary>
/// Puts the staging folder in the place of the published one. Where folders can be exchanged that is one step; elsewhere it is two,
/// with a journal that lets the next start bring a half-done swap to its end.
/// </summary>
/// <remarks>
/// Nothing is flushed to the device: free build hosts are thrown away after the build, and waiting for the device would multiply
/// its time. After a power cut the next build compares every file with what it should hold and writes anew what was lost.
/// </remarks>
internal sealed class FolderSwap(OutputFolder target, Disk disk)
{
    /// <summary>Publishes the staging folder; returns where the folder that was published before now lies, if there was one.</summary>
    /// <exception cref="IOException">The file system refused; what was published is in its place.</exception>
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

    /// <summary>Ends what a killed build left half done, and removes its leftovers. Afterwards only the target can exist.</summary>
    public void Recover()
    {
        if (File.Exists(target.Journal) && Directory.Exists(target.Staging) && OutputFolderValidation.CanBeReplaced(target.FullPath))
        {
            if (Directory.Exists(target.FullPath))
            {
                DeleteFolder(target.Previous);
                disk.Move(target.FullPath, target.Previous);
            }

            disk.Move(target.Staging, target.FullPath);
        }

        if (!Directory.Exists(target.FullPath) && Directory.Exists(target.Previous))
            disk.Move(target.Previous, target.FullPath);
        File.Delete(target.Journal);
        DeleteFolder(target.Staging);
        DeleteFolder(target.Previous);
    }

    private void PublishInTwoSteps()
    {
        File.WriteAllText(target.Journal, "The staging folder is complete and takes the place of the published one.\n");
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

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
