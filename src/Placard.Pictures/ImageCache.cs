using System.Security.Cryptography;

namespace Placard.Pictures;

/// <summary>
/// A folder of encoded images that several archives and builds may use at the same time. Each file begins with the hash of its bytes: a damaged
/// file counts as absent. Files are written to a temporary name and renamed. Deleting the folder costs time and nothing else.
/// </summary>
/// <param name="folder">Created when the first image is kept.</param>
/// <param name="maxBytes">The size above which <see cref="Trim"/> removes files.</param>
internal sealed class ImageCache(string folder, long maxBytes = ImageCache.DefaultMaxBytes)
{
    private const long DefaultMaxBytes = 2L * 1024 * 1024 * 1024;

    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    private readonly DateTime begun = DateTime.UtcNow;
    private volatile bool hasNew;

    /// <summary><c>PLACARD_CACHE</c>, else a folder in the system's folder for caches; null where the environment names none.</summary>
    public static string? DefaultFolder(Func<string, string?> environment)
    {
        if (environment("PLACARD_CACHE") is { Length: > 0 } chosen) return chosen;
        if (OperatingSystem.IsWindows()) return environment("LOCALAPPDATA") is { Length: > 0 } local ? Path.Join(local, "Placard", "pictures") : null;
        if (!OperatingSystem.IsMacOS() && environment("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache))
            return Path.Join(cache, "placard", "pictures");
        return environment("HOME") is { Length: > 0 } home
            ? Path.Join(home, OperatingSystem.IsMacOS() ? "Library/Caches/Placard/pictures" : ".cache/placard/pictures")
            : null;
    }

    /// <returns>Null where the file is absent or damaged.</returns>
    public ReadOnlyMemory<byte>? Find(string key, string name)
    {
        var path = PathOf(key, name);
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < SHA256.HashSizeInBytes
                || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes)))
            {
                return null;
            }

            if (File.GetLastWriteTimeUtc(path) < begun.AddDays(-1)) File.SetLastWriteTimeUtc(path, begun); // Recently used: removed last.
            return bytes.AsMemory(SHA256.HashSizeInBytes);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns>False where the folder can't be written.</returns>
    public bool TryKeep(string key, string name, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(key, name);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                RandomAccess.Write(file, SHA256.HashData(bytes), 0);
                RandomAccess.Write(file, bytes, SHA256.HashSizeInBytes);
            }
            File.Move(temporary, path, overwrite: true);
            return hasNew = true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Removes the least recently used files while the cache is too large; files that this build used stay.</summary>
    public void Trim()
    {
        if (!hasNew) return;
        try
        {
            var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.LastWriteTimeUtc).ToList();
            var total = files.Sum(file => file.Length);
            foreach (var file in files)
            {
                var isAbandoned = file.Extension == ".tmp" && file.LastWriteTimeUtc < begun - AbandonedAfter;
                if (!isAbandoned && (total <= maxBytes || file.LastWriteTimeUtc >= begun.AddDays(-1))) continue;
                total -= file.Length;
                file.Delete();
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Another build is trimming the same folder.
        }
    }

    private string PathOf(string key, string name) => Path.Join(folder, key[..2], key, name);
}
