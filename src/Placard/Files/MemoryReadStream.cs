namespace Placard.Files;

/// <summary>Bytes in memory as a stream, without a copy of them.</summary>
internal sealed class MemoryReadStream(ReadOnlyMemory<byte> bytes) : ReadOnceStream
{
    private ReadOnlyMemory<byte> left = bytes;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, left.Length);
        left.Span[..count].CopyTo(buffer);
        left = left[count..];
        return count;
    }
}
