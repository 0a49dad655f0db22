using System.Security.Cryptography;
using System.Text;

namespace Placard.Cli.Verifying;

/// <summary>
/// The files of a site that were verified within the last day by a check that was stopped, in the user's cache folder. The file may be deleted at any time.
/// </summary>
internal sealed class VerifiedFiles : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly string path;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Lock writing = new();
    private StreamWriter? writer;

    /// <param name="path">The path of the file.</param>
    public VerifiedFiles(string path)
    {
        this.path = path;
        var file = new FileInfo(path);
        if (!file.Exists || DateTime.UtcNow - file.LastWriteTimeUtc > Lifetime) return;
        foreach (var line in File.ReadLines(path, Encoding.UTF8)) known.Add(line);
    }

    public static VerifiedFiles Of(Uri root)
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } folder
            ? folder
            : Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".cache");
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root.AbsoluteUri)))[..16];
        return new VerifiedFiles(Path.Join(cache, "placard", "verified", name + ".txt"));
    }

    public bool Contains(ManifestEntry entry) => known.Contains(LineOf(entry));

    public void Add(ManifestEntry entry)
    {
        lock (writing)
        {
            if (writer is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                writer = new StreamWriter(path, append: known.Count > 0, new UTF8Encoding(false));
            }
            writer.WriteLine(LineOf(entry));
        }
    }

    /// <summary>Forgets all files, after a check that came to its end.</summary>
    public void Clear()
    {
        lock (writing)
        {
            writer?.Dispose();
            writer = null;
            if (File.Exists(path)) File.Delete(path);
            known.Clear();
        }
    }

    public void Dispose()
    {
        lock (writing) writer?.Dispose();
        writer = null;
    }

    private static string LineOf(ManifestEntry entry) => $"{entry.Hash} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Path)))[..16]}";
}
