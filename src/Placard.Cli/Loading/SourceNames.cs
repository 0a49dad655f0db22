namespace Placard.Cli.Loading;

/// <summary>Which names in a folder are no part of the archive: a system's, git's, or what an editor leaves beside the file that it saves.</summary>
internal static class SourceNames
{
    private const string Captures = "captures";

    private static readonly string[] SystemFiles = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Vim asks with this name whether it may write.</summary>
    private const string VimsTrial = "4913";

    /// <param name="name">The name of a file or folder.</param>
    /// <param name="folder">The folder that holds it, seen from the folder of all sources; a capture is kept as it is.</param>
    public static bool IsLeftOut(ReadOnlySpan<char> name, ReadOnlySpan<char> folder)
    {
        foreach (var system in SystemFiles)
        {
            if (name.SequenceEqual(system)) return true;
        }
        if (name.SequenceEqual(".git")) return true;
        return !IsInCapture(folder) && (name[0] == '.' || IsLeftBehind(name));
    }

    /// <summary>Whether a path, with forward slashes and seen from the folder of all sources, could be one of the archive's.</summary>
    public static bool IsSource(ReadOnlySpan<char> path)
    {
        for (var start = 0; start < path.Length;)
        {
            var end = path[start..].IndexOf('/') is >= 0 and var slash ? start + slash : path.Length;
            if (end == start || IsLeftOut(path[start..end], path[..Math.Max(0, start - 1)])) return false;
            start = end + 1;
        }
        return path.Length > 0;
    }

    private static bool IsInCapture(ReadOnlySpan<char> folder) =>
        folder.StartsWith(Captures) && (folder.Length == Captures.Length || folder[Captures.Length] is '/' or '\\');

    private static bool IsLeftBehind(ReadOnlySpan<char> name) =>
        name[^1] == '~' || name.StartsWith("~$") || (name[0] == '#' && name[^1] == '#') || name.EndsWith(".swp") || name.SequenceEqual(VimsTrial) || name.Contains("___jb_", StringComparison.Ordinal);
}
