using Placard.Files;

namespace Placard.Containers.Warc;

/// <summary>A stream of which the first bytes were read already.</summary>
internal sealed class BegunStream(ReadOnlyMemory<byte> begin, Stream rest) : ReadOnceStream
{
    private ReadOnlyMemory<byte> left = begin;

    public override int Read(Span<byte> buffer)
    {
        if (left.IsEmpty) return rest.Read(buffer);
        var count = Math.Min(left.Length, buffer.Length);
        left.Span[..count].CopyTo(buffer);
        left = left[count..];
        return count;
    }
}
