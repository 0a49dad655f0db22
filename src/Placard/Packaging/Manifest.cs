using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Placard.Diagnostics;
using Placard.Outputs;

namespace Placard.Packaging;

/// <summary>
/// <c>manifest-sha256.txt</c>: a line with SHA-256 and path for every other published file, in the format of <c>sha256sum -c</c>. With it
/// anyone can verify a mirror.
/// </summary>
public sealed class Manifest
{
    /// <summary>The path of the manifest in the published folder.</summary>
    public const string Path = "manifest-sha256.txt";

    private readonly string[] paths;
    private readonly byte[][] hashes;

    /// <summary>The indices sorted by path, computed while files are written.</summary>
    private readonly Task<int[]> order;

    /// <param name="paths">The paths of all files in the manifest.</param>
    public Manifest(IReadOnlyList<string> paths)
    {
        this.paths = [.. paths];
        hashes = new byte[paths.Count][];
        order = Task.Run(Order);
    }

    /// <summary>The length of the manifest in bytes.</summary>
    public int Length => paths.Sum(path => (2 * SHA256.HashSizeInBytes) + 3 + Encoding.UTF8.GetByteCount(path));

    /// <summary>Adds the hash of the file at an index of the paths; once for each, from any thread.</summary>
    public void Add(int index, ReadOnlySpan<byte> bytes) => hashes[index] = SHA256.HashData(bytes);

    /// <summary>The manifest as an output file, once every file has been added.</summary>
    public OutputFile ToFile() => new(Path, SourceLocation.StartOf(Path), (to, _) => Write(to));

    private void Write(IBufferWriter<byte> to)
    {
        foreach (var index in order.GetAwaiter().GetResult())
        {
            Convert.TryToHexStringLower(hashes[index], to.GetSpan(2 * SHA256.HashSizeInBytes), out var written);
            to.Advance(written);
            to.Write("  "u8);
            Encoding.UTF8.GetBytes(paths[index], to);
            to.Write("\n"u8);
        }
    }

    private int[] Order()
    {
        int[] indices = [.. Enumerable.Range(0, paths.Length)];
        Array.Sort((string[])paths.Clone(), indices, StringComparer.Ordinal);
        return indices;
    }
}
