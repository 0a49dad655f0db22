using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Placard.Containers.Bags;

namespace Placard.Packaging.Packs;

/// <summary>The digests of files of a bag, by the two algorithms that RFC 8493 asks for. Files may be added from several threads.</summary>
internal sealed class BagDigests
{
    private readonly ConcurrentDictionary<string, (byte[] Sha256, byte[] Sha512)> digests = new(StringComparer.Ordinal);

    private long length;

    /// <summary>The number of bytes, a dot, and the number of files.</summary>
    public string Oxum => string.Create(CultureInfo.InvariantCulture, $"{length}.{digests.Count}");

    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        digests[path] = (SHA256.HashData(bytes), SHA512.HashData(bytes));
        Interlocked.Add(ref length, bytes.Length);
    }

    /// <summary>Adds a file while a reader reads it to its end.</summary>
    public void Add(string path, Stream bytes, Action<Stream> read)
    {
        using var sha256 = SHA256.Create();
        using var sha512 = SHA512.Create();
        using var first = new CryptoStream(bytes, sha256, CryptoStreamMode.Read, leaveOpen: true);
        using var second = new CryptoStream(first, sha512, CryptoStreamMode.Read, leaveOpen: true);
        using var counted = new CountedStream(second);
        read(counted);
        digests[path] = (sha256.Hash!, sha512.Hash!);
        Interlocked.Add(ref length, counted.Count);
    }

    /// <summary>The lines of the manifests, sorted by path, with the name of each algorithm.</summary>
    public IEnumerable<(string Algorithm, string Text)> Manifests()
    {
        var sorted = digests.OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        yield return ("sha256", Lines(sorted.Select(file => (file.Key, file.Value.Sha256))));
        yield return ("sha512", Lines(sorted.Select(file => (file.Key, file.Value.Sha512))));
    }

    private static string Lines(IEnumerable<(string Path, byte[] Digest)> files)
    {
        var text = new StringBuilder();
        foreach (var (path, digest) in files) text.Append(Convert.ToHexStringLower(digest)).Append("  ").Append(BagPath.Encode(path)).Append('\n');
        return text.ToString();
    }
}
