using Placard.Cli.Loading;
using Placard.Cli.Publishing;

namespace Placard.Cli.Receiving;

/// <summary>Files that only their owner may read, outside every repository.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// The repository that a path lies in: the folder that holds <c>.git</c>, or one of <paramref name="archives"/>; null where it lies in none.
    /// </summary>
    public static string? RepositoryOf(string path, params ReadOnlySpan<string> archives)
    {
        var real = RealPath.Of(path);
        foreach (var archive in archives)
        {
            if (RealPath.IsWithin(real, RealPath.Of(archive))) return archive;
        }
        for (var folder = Path.GetDirectoryName(real); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Join(folder, ".git"))) return folder;
        }
        return null;
    }

    /// <summary>Replaces a file atomically; only its owner may read it, also while it is written.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        AtomicFile.Replace(path, bytes, Owner);
    }

    private static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
    }
}
