using Placard.Files;

namespace Placard.Packaging.Packs;

/// <summary>Passes on a stream and counts what was read of it.</summary>
internal sealed class CountedStream(Stream from) : ReadOnceStream
{
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = from.Read(buffer);
        Count += count;
        return count;
    }
}
