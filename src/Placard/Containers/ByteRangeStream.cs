using Placard.Files;

namespace Placard.Containers;

internal sealed class ByteRangeStream(ByteSource source, long offset, long length) : ReadOnceStream
{
    private long place = offset;

    private long left = length;

    public override int Read(Span<byte> buffer)
    {
        var count = source.Read(place, buffer[..(int)Math.Min(buffer.Length, Math.Max(left, 0))]);
        place += count;
        left -= count;
        return count;
    }
}
