using Placard.Text;

namespace Placard.Captures;

/// <summary>The paths of files that are taken, with the folders above them: without case and in one Unicode form, as file systems compare names.</summary>
internal sealed class TakenPaths
{
    private readonly HashSet<string> files = new(StringComparer.OrdinalIgnoreCase), folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a path unless it is taken, is a folder of a path that is, or lies below one.</summary>
    /// <returns>Whether it was free.</returns>
    public bool TryAdd(string path)
    {
        if (Contains(path)) return false;
        Add(path);
        return true;
    }

    /// <summary>Whether a path is taken, is a folder of a path that is, or lies below one.</summary>
    public bool Contains(string path)
    {
        var key = Normalization.Compose(path);
        return files.Contains(key) || folders.Contains(key) || FoldersOf(key).Any(files.Contains);
    }

    /// <summary>Takes a path, whether it was free or not.</summary>
    public void Add(string path) => AddComposed(Normalization.Compose(path));

    private void AddComposed(string key)
    {
        files.Add(key);
        folders.UnionWith(FoldersOf(key));
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..slash];
    }
}
