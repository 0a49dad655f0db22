using System.Buffers;
using Placard.Files;

namespace Placard.Containers.Warc;

/// <summary>A body without its chunks.</summary>
internal sealed class ChunkedStream(Stream raw, ChunkDecoder decoder) : ReadOnceStream
{
    private readonly byte[] block = new byte[16 * 1024];

    private readonly ArrayBufferWriter<byte> decoded = new(16 * 1024);

    private int used;

    private bool isAtEnd;

    public override int Read(Span<byte> buffer)
    {
        while (used == decoded.WrittenCount && !isAtEnd)
        {
            decoded.ResetWrittenCount();
            used = 0;
            var read = raw.Read(block);
            isAtEnd = read == 0;
            if (isAtEnd) decoder.Complete(decoded);
            else decoder.Decode(block.AsSpan(0, read), decoded);
        }
        var count = Math.Min(buffer.Length, decoded.WrittenCount - used);
        decoded.WrittenSpan.Slice(used, count).CopyTo(buffer);
        used += count;
        return count;
    }
}
