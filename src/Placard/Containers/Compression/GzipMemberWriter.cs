using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Containers.Compression;

/// <summary>Writes one gzip member (RFC 1952) without time or name. Disposal ends the member and leaves the stream below open.</summary>
internal sealed class GzipMemberWriter : WriteOnceStream
{
    private const byte OperatingSystemUnknown = 255;

    private static readonly byte[] Header = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, OperatingSystemUnknown];

    private const int TrailerLength = 8;

    private readonly Stream to;

    private readonly DeflateStreamWriter deflated;

    private Crc32 checksum = new();

    private uint length;

    private bool isClosed;

    public GzipMemberWriter(Stream to)
    {
        this.to = to;
        to.Write(Header);
        deflated = new DeflateStreamWriter(to);
    }

    /// <summary>The length of the member, once it is disposed.</summary>
    public long MemberLength => Header.Length + deflated.Written + TrailerLength;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        checksum.Add(buffer);
        length = unchecked(length + (uint)buffer.Length);
        deflated.Write(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            deflated.Dispose();
            Span<byte> trailer = stackalloc byte[TrailerLength];
            BinaryPrimitives.WriteUInt32LittleEndian(trailer, checksum.Value);
            BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], length);
            to.Write(trailer);
        }
        base.Dispose(disposing);
    }
}
