using System.Security.Cryptography;
using System.Text;

namespace Placard.Containers.Warc;

/// <summary>A labelled digest: <c>sha1:</c> and Base32, or another algorithm in hexadecimal, Base32 or Base64, as programs write them.</summary>
internal sealed class WarcDigest : IDisposable
{
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly string stated;

    private readonly IncrementalHash hash;

    private WarcDigest(string stated, HashAlgorithmName algorithm)
    {
        this.stated = stated;
        hash = IncrementalHash.CreateHash(algorithm);
    }

    /// <returns>Null if nothing is stated, or by an algorithm that is not known.</returns>
    public static WarcDigest? Begin(string? labelled)
    {
        if (labelled?.Split(':', 2) is not [var label, var value]) return null;
        HashAlgorithmName? algorithm = label.Trim().ToLowerInvariant() switch
        {
            "sha1" or "sha-1" => HashAlgorithmName.SHA1,
            "sha256" or "sha-256" => HashAlgorithmName.SHA256,
            "sha384" or "sha-384" => HashAlgorithmName.SHA384,
            "sha512" or "sha-512" => HashAlgorithmName.SHA512,
            "md5" => HashAlgorithmName.MD5,
            _ => null,
        };
        return algorithm is { } known ? new(value.Trim(), known) : null;
    }

    public void Add(ReadOnlySpan<byte> bytes) => hash.AppendData(bytes);

    /// <summary>Whether the bytes that were added have the stated digest.</summary>
    public bool IsRight()
    {
        var value = hash.GetHashAndReset();
        return stated.Equals(Convert.ToHexString(value), StringComparison.OrdinalIgnoreCase)
            || stated.TrimEnd('=').Equals(Base32(value), StringComparison.OrdinalIgnoreCase)
            || stated == Convert.ToBase64String(value);
    }

    public void Dispose() => hash.Dispose();

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, count) = (bits << 8 | one, count + 8);
            for (; count >= 5; count -= 5) text.Append(Base32Letters[bits >> (count - 5) & 31]);
            bits &= (1 << count) - 1;
        }
        if (count > 0) text.Append(Base32Letters[bits << (5 - count) & 31]);
        return text.ToString();
    }
}
