using Placard.Files;

namespace Placard.Containers.Compression;

/// <summary>Passes on a stream and takes the CRC-32 of all that was read of it.</summary>
internal sealed class SummedStream(Stream from) : ReadOnceStream
{
    private Crc32 checksum = new();

    public uint Checksum => checksum.Value;

    public override int Read(Span<byte> buffer)
    {
        var count = from.Read(buffer);
        checksum.Add(buffer[..count]);
        return count;
    }
}
