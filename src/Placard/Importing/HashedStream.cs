using System.Security.Cryptography;
using Placard.Files;

namespace Placard.Importing;

/// <summary>Passes on what is written, and adds it to a digest. Neither is closed with it.</summary>
internal sealed class HashedStream(Stream to, IncrementalHash hash) : WriteOnceStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        to.Write(buffer);
    }
}
