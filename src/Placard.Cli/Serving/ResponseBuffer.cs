using System.Buffers;

namespace Placard.Cli.Serving;

/// <summary>A buffer whose memory the next response uses again, so that a thousand responses need no more than those that are sent at once.</summary>
internal sealed class ResponseBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);

    public int Length { get; private set; }

    /// <summary>What was written; valid until the buffer is disposed.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void Grow(int size)
    {
        if (bytes.Length - Length >= size) return;
        var grown = ArrayPool<byte>.Shared.Rent(checked(Math.Max(Length * 2, Length + size)));
        Written.CopyTo(grown);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = grown;
    }
}
