using System.Buffers;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Placard.Diagnostics;
using Placard.Outputs;

namespace Placard.Packaging;

/// <summary>
/// <c>manifest-sha256.txt</c>: a line with SHA-256 and path for every other published file, in the format of
/// <c>sha256sum -c</c>. With it anyone can verify a mirror. Files are added by their paths, in any order and from any thread; one that is
/// never added has no line.
/// </summary>
public sealed class Manifest
{
    /// <summary>The path of the manifest in the published folder.</summary>
    public const string Path = "manifest-sha256.txt";

    /// <summary>The path of the manifest's signature, in the format of minisign.</summary>
    public const string SignaturePath = Path + ".minisig";

    /// <summary>The path of the manifest's time stamp (RFC 3161).</summary>
    public const string TimeStampPath = Path + ".tsr";

    /// <summary>The path of the chain of signed manifests.</summary>
    public const string ChainPath = "manifests.txt";

    /// <summary>
    /// The files that a host reads and does not serve. Their lines have an asterisk before the path, which <c>sha256sum</c> reads as "binary".
    /// </summary>
    public static FrozenSet<string> HostFiles { get; } = FrozenSet.Create(StringComparer.Ordinal, "_headers", "_redirects");

    private readonly string[] paths;
    private readonly byte[]?[] hashes;

    /// <summary>The indices sorted by path, computed while files are written.</summary>
    private readonly Task<int[]> order;

    private readonly Task<Dictionary<string, int>> indices;

    /// <param name="paths">The paths of all files that the manifest may cover.</param>
    public Manifest(IReadOnlyList<string> paths)
    {
        this.paths = [.. paths];
        hashes = new byte[paths.Count][];
        indices = Task.Run(Indices);
        order = Task.Run(Order);
    }

    /// <summary>The length of the manifest in bytes, if every file is added.</summary>
    public int Length => paths.Sum(path => (2 * SHA256.HashSizeInBytes) + 3 + Encoding.UTF8.GetByteCount(path));

    /// <summary>Adds a file by its bytes.</summary>
    /// <exception cref="ArgumentException">The path is none of those that the manifest may cover.</exception>
    public void Add(string path, ReadOnlySpan<byte> bytes) => hashes[IndexOf(path)] = SHA256.HashData(bytes);

    /// <summary>Adds a file by its SHA-256.</summary>
    internal void AddHash(string path, byte[] hash) => hashes[IndexOf(path)] = hash;

    /// <summary>The SHA-256 of a file; null where it was not added.</summary>
    internal byte[]? HashOf(string path) => hashes[IndexOf(path)];

    /// <summary>Adds a file by a stream of its bytes, which is read to its end.</summary>
    /// <exception cref="ArgumentException">The path is none of those that the manifest may cover.</exception>
    public void Add(string path, Stream bytes) => hashes[IndexOf(path)] = SHA256.HashData(bytes);

    /// <summary>Adds a file while it is read; what the reader leaves of the stream is read too.</summary>
    /// <exception cref="ArgumentException">The path is none of those that the manifest may cover.</exception>
    public void Add(string path, Stream bytes, Action<Stream> read)
    {
        var index = IndexOf(path);
        using var hashed = new HashedStream(bytes);
        read(hashed);
        hashes[index] = hashed.HashToEnd();
    }

    /// <summary>Whether a file stands outside the manifest, because it is the manifest or says something about it.</summary>
    public static bool IsBeside(string path) => path is Path or SignaturePath or TimeStampPath or ChainPath;

    /// <summary>The manifest as an output file, once every published file has been added.</summary>
    public OutputFile ToFile() => new(Path, SourceLocation.StartOf(Path), (to, _) => Write(to));

    private void Write(IBufferWriter<byte> to)
    {
        foreach (var index in order.GetAwaiter().GetResult())
        {
            if (hashes[index] is null) continue;
            Convert.TryToHexStringLower(hashes[index], to.GetSpan(2 * SHA256.HashSizeInBytes), out var written);
            to.Advance(written);
            to.Write(HostFiles.Contains(paths[index]) ? " *"u8 : "  "u8);
            Encoding.UTF8.GetBytes(paths[index], to);
            to.Write("\n"u8);
        }
    }

    private int IndexOf(string path) =>
        indices.GetAwaiter().GetResult().TryGetValue(path, out var index)
            ? index
            : throw new ArgumentException($"The manifest does not cover '{path}'.", nameof(path));

    private Dictionary<string, int> Indices()
    {
        var found = new Dictionary<string, int>(paths.Length, StringComparer.Ordinal);
        for (var i = 0; i < paths.Length; i++) found.TryAdd(paths[i], i);
        return found;
    }

    private int[] Order()
    {
        int[] indices = [.. Enumerable.Range(0, paths.Length)];
        Array.Sort((string[])paths.Clone(), indices, StringComparer.Ordinal);
        return indices;
    }
}
