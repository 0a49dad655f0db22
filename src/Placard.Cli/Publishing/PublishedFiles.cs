namespace Placard.Cli.Publishing;

/// <summary>
/// The files of the published folder with their state in the new version. Symbolic links are listed, not followed. Claims are thread-safe; the
/// other members are for use after all claims.
/// </summary>
internal sealed class PublishedFiles
{
    private const byte Unclaimed = 0, Replaced = 1, Unchanged = 2;

    private readonly List<string> paths = [];
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly byte[] states;
    private readonly int emptyFolders;

    /// <param name="folder">The full path of the folder, which may be missing.</param>
    public PublishedFiles(string folder)
    {
        if (Directory.Exists(folder))
        {
            using var walk = new FolderWalk(folder);
            while (walk.MoveNext())
            {
                indexes.Add(walk.Current, paths.Count);
                paths.Add(walk.Current);
            }

            emptyFolders = walk.EmptyFolders;
        }

        states = new byte[paths.Count];
    }

    public int UnchangedCount => states.Count(state => state == Unchanged);

    public int ReplacedCount => states.Count(state => state == Replaced);

    /// <summary>The number of files that are not in the new version.</summary>
    public int RemovedCount => states.Count(state => state == Unclaimed) + emptyFolders;

    public IReadOnlyList<string> Paths => paths;

    public IEnumerable<string> UnchangedPaths => paths.Where((_, index) => states[index] == Unchanged);

    /// <summary>Claims a path for the new version; false if nothing is published there.</summary>
    /// <exception cref="InvalidOperationException">The path was claimed before.</exception>
    public bool TryClaim(string path, out int index)
    {
        if (!indexes.TryGetValue(path, out index))
            return false;
        if (Interlocked.Exchange(ref states[index], Replaced) != Unclaimed)
            throw new InvalidOperationException($"'{path}' was written twice.");
        return true;
    }

    /// <summary>Marks a claimed path whose bytes are the same in the new version.</summary>
    public void MarkUnchanged(int index) => states[index] = Unchanged;
}
