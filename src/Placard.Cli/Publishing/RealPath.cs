namespace Placard.Cli.Publishing;

/// <summary>Real paths, so that different paths to one folder are recognized.</summary>
internal static class RealPath
{
    private const int MaximumLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The full path with all symbolic links resolved; parts that do not exist stay as they are.</summary>
    public static string Of(string path)
    {
        var links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    /// <summary>Whether a real path is the folder or inside it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, Comparison)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static string Resolve(string fullPath, ref int links)
    {
        fullPath = Path.TrimEndingDirectorySeparator(fullPath);
        if (Path.GetDirectoryName(fullPath) is not { } parent)
            return fullPath;
        var realParent = Resolve(parent, ref links);
        var path = Path.Join(realParent, Path.GetFileName(fullPath));
        if (new DirectoryInfo(path).LinkTarget is not { } linkTarget)
            return path;
        if (++links > MaximumLinks)
            throw new IOException($"Symbolic links lead in a circle at '{path}'.");
        return Resolve(Path.GetFullPath(linkTarget, realParent), ref links);
    }
}
