using System.Security.Cryptography;

namespace Placard.Cli.Images;

/// <summary>
/// Encoded pictures by what they were made of, in a folder that several archives and builds may use at once. Every file carries the hash of its
/// bytes, so that a damaged one counts as absent; it appears whole or not at all. Losing the folder costs time and nothing else.
/// </summary>
/// <param name="folder">Made when the first picture is kept.</param>
internal sealed class ImageCache(string folder, long maxBytes = ImageCache.DefaultMaxBytes)
{
    private const long DefaultMaxBytes = 2L * 1024 * 1024 * 1024;

    private static readonly TimeSpan Leftover = TimeSpan.FromHours(1);

    private readonly DateTime begun = DateTime.UtcNow;
    private volatile bool hasNew;

    /// <summary>In <c>PLACARD_CACHE</c>, else where this system keeps what can be made again; null where it has no such place.</summary>
    public static string? DefaultFolder(Func<string, string?> environment)
    {
        if (environment("PLACARD_CACHE") is { Length: > 0 } chosen) return chosen;
        if (OperatingSystem.IsWindows()) return environment("LOCALAPPDATA") is { Length: > 0 } local ? Path.Join(local, "Placard", "pictures") : null;
        if (!OperatingSystem.IsMacOS() && environment("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache)) return Path.Join(cache, "placard", "pictures");
        return environment("HOME") is { Length: > 0 } home ? Path.Join(home, OperatingSystem.IsMacOS() ? "Library/Caches/Placard/pictures" : ".cache/placard/pictures") : null;
    }

    /// <summary>Null where it is not there, or not whole.</summary>
    public ReadOnlyMemory<byte>? Find(string key, string name)
    {
        var path = PathOf(key, name);
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))) return null;
            if (File.GetLastWriteTimeUtc(path) < begun.AddDays(-1)) File.SetLastWriteTimeUtc(path, begun); // In use: it goes last.
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

    /// <summary>Removes what has not been used for longest, where there is too much; what this build used stays.</summary>
    public void Trim()
    {
        if (!hasNew) return;
        try
        {
            var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.LastWriteTimeUtc).ToList();
            var total = files.Sum(file => file.Length);
            foreach (var file in files)
            {
                var isLeftover = file.Extension == ".tmp" && file.LastWriteTimeUtc < begun - Leftover;
                if (!isLeftover && (total <= maxBytes || file.LastWriteTimeUtc >= begun.AddDays(-1))) continue;
                total -= file.Length;
                file.Delete();
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Another build is doing the same.
        }
    }

    private string PathOf(string key, string name) => Path.Join(folder, key[..2], key, name);
}
