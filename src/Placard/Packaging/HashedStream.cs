using System.Security.Cryptography;
using Placard.Files;

namespace Placard.Packaging;

/// <summary>Passes on a stream and takes the SHA-256 of all that was read of it.</summary>
internal sealed class HashedStream(Stream from) : ReadOnceStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override int Read(Span<byte> buffer)
    {
        var count = from.Read(buffer);
        hash.AppendData(buffer[..count]);
        return count;
    }

    /// <summary>The hash of the whole, after what the reader has left is read too.</summary>
    public byte[] HashToEnd()
    {
        CopyTo(Null);
        return hash.GetHashAndReset();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) hash.Dispose();
        base.Dispose(disposing);
    }
}
