namespace Placard.Files;

/// <summary>
/// Which files of a folder are sources, judged by name alone. Hidden files, files of operating systems and of git, and backups of editors are not.
/// </summary>
public static class SourceNames
{
    private const string Captures = "captures";

    private static readonly string[] SystemFiles = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Vim creates a file of this name to test whether the folder is writable.</summary>
    private const string VimTestFile = "4913";

    /// <summary>Whether a file is ignored, or a folder with everything in it.</summary>
    /// <param name="name">The name of the file or folder, without its path.</param>
    /// <param name="folder">The path of the folder that holds it, relative to the folder of all sources. In <c>captures</c>, hidden files are sources.</param>
    public static bool IsIgnored(ReadOnlySpan<char> name, ReadOnlySpan<char> folder)
    {
        if (name.IsEmpty) return true;
        foreach (var system in SystemFiles)
        {
            if (name.SequenceEqual(system)) return true;
        }
        if (name.SequenceEqual(".git")) return true;
        return !IsInCapture(folder) && (name[0] == '.' || IsBackup(name));
    }

    /// <summary>Whether a path names a source: neither the file nor a folder above it is ignored.</summary>
    /// <param name="path">A path with forward slashes, relative to the folder of all sources.</param>
    public static bool IsSource(ReadOnlySpan<char> path)
    {
        for (var start = 0; start < path.Length;)
        {
            var end = path[start..].IndexOf('/') is >= 0 and var slash ? start + slash : path.Length;
            if (IsIgnored(path[start..end], path[..Math.Max(0, start - 1)])) return false;
            start = end + 1;
        }
        return path.Length > 0;
    }

    private static bool IsInCapture(ReadOnlySpan<char> folder) =>
        folder.StartsWith(Captures) && (folder.Length == Captures.Length || folder[Captures.Length] is '/' or '\\');

    private static bool IsBackup(ReadOnlySpan<char> name) =>
        name[^1] == '~' || name.StartsWith("~$") || (name[0] == '#' && name[^1] == '#') || name.EndsWith(".swp") || name.SequenceEqual(VimTestFile)
        || name.Contains("___jb_", StringComparison.Ordinal);
}
