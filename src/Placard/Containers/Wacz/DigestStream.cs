using System.Security.Cryptography;
using Placard.Files;

namespace Placard.Containers.Wacz;

/// <summary>Passes on what is written and takes its SHA-256 and length. Disposal closes the stream below.</summary>
internal sealed class DigestStream(Stream to) : WriteOnceStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private bool isClosed;

    public long Count { get; private set; }

    /// <summary><c>sha256:</c> and hexadecimal digits, once the stream is disposed.</summary>
    public string Digest { get; private set; } = "";

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        Count += buffer.Length;
        to.Write(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            Digest = "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
            hash.Dispose();
            to.Dispose();
        }
        base.Dispose(disposing);
    }
}
