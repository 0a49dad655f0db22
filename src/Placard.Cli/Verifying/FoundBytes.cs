using System.Security.Cryptography;

namespace Placard.Cli.Verifying;

/// <summary>Hashes the bytes of a file as they come, and keeps those of a file that is short enough to be explained.</summary>
internal sealed class FoundBytes : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream kept = new();

    /// <summary>The number of bytes so far.</summary>
    public long Length { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        Length += bytes.Length;
        if (Length <= Rewrites.MaxLength) kept.Write(bytes);
    }

    /// <summary>What was found in the place of a file of the manifest.</summary>
    public FoundFile End(ManifestEntry entry)
    {
        var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        return new FoundFile(FoundState.Read)
        {
            Hash = digest,
            Length = Length,
            Bytes = digest == entry.Hash || Length > Rewrites.MaxLength ? null : kept.ToArray(),
        };
    }

    public void Dispose()
    {
        hash.Dispose();
        kept.Dispose();
    }
}
