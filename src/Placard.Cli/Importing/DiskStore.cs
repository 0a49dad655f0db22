using System.Security.Cryptography;
using Placard.Cli.Loading;
using Placard.Cli.Native;
using Placard.Cli.Publishing;
using Placard.Importing;

namespace Placard.Cli.Importing;

/// <summary>A folder that is imported into. Nothing is written through a symbolic link, and nothing that is one is replaced.</summary>
internal sealed class DiskStore(string folder) : IImportStore
{
    /// <summary>Stands for the digest of what is no file, so that it is kept.</summary>
    private const string NotAFile = "not a file";

    private readonly string root = RealPath.Of(folder);
    private readonly HashSet<string> safeFolders = new(StringComparer.Ordinal);

    public string? DigestOf(string path)
    {
        var full = Path.Join(root, path);
        if (!Path.Exists(full) && new FileInfo(full).LinkTarget is null) return null;
        if (Directory.Exists(full) || FileState.Of(full) is { } state && (state.IsLink || !state.IsFile) || !IsInside(full)) return NotAFile;
        using var stream = File.OpenRead(full);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public string? ReadText(string path)
    {
        var digest = DigestOf(path);
        if (digest == NotAFile) throw new IOException($"{path} is no file of {folder}");
        return digest is null ? null : File.ReadAllText(Path.Join(root, path));
    }

    public void Write(string path, Func<Stream, bool> write)
    {
        var full = Path.Join(root, path);
        if (!IsInside(full)) throw new IOException($"{path} would be written through a symbolic link, out of {folder}");
        using var file = new NewFile(full);
        if (write(file)) file.Commit(flushes: false);
    }

    /// <summary>Whether the real folder of a file lies in the store; a name with parts of two dots never does.</summary>
    private bool IsInside(string full)
    {
        var parent = Path.GetDirectoryName(full)!;
        if (safeFolders.Contains(parent)) return true;
        var isInside = RealPath.Of(parent) == parent && RealPath.IsWithin(parent, root);
        if (isInside) safeFolders.Add(parent);
        return isInside;
    }
}
