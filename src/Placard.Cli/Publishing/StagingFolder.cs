using System.Collections.Concurrent;

namespace Placard.Cli.Publishing;

/// <summary>The folder of the new version, created with its first file. Thread-safe.</summary>
internal sealed class StagingFolder(string root)
{
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    /// <summary>The full path of a file, whose folder now exists.</summary>
    public string PrepareFile(string path)
    {
        var folder = path.AsSpan(0, Math.Max(path.LastIndexOf('/'), 0));
        if (!folders.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(folder))
        {
            // The folder is created before it is recorded, since other threads rely on the record.
            Directory.CreateDirectory(Path.Join(root, folder));
            folders.TryAdd(folder.ToString(), true);
        }

        return string.Concat(root, "/", path);
    }

    /// <summary>Deletes the folder if it exists.</summary>
    public void Delete() => OwnFile.DeleteFolder(root);
}
