using System.Collections.Concurrent;

namespace Placard.Cli.Publishing;

/// <summary>The folder in which the next version grows. It exists from the first file on. Thread-safe.</summary>
internal sealed class StagingFolder(string root)
{
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    /// <summary>The full path for a file, whose folder now exists.</summary>
    public string PrepareFile(string path)
    {
        var folder = path.AsSpan(0, Math.Max(path.LastIndexOf('/'), 0));
        if (!folders.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(folder))
        {
            // First the folder, then the note: whoever reads the note relies on the folder.
            Directory.CreateDirectory(Path.Join(root, folder));
            folders.TryAdd(folder.ToString(), true);
        }

        return string.Concat(root, "/", path);
    }

    /// <summary>Removes the folder if it exists.</summary>
    public void Delete()
    {
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
    }
}
