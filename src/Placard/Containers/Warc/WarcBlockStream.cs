using System.Buffers;
using Placard.Files;

namespace Placard.Containers.Warc;

/// <summary>The block of a record, as it is read; checks the digests that the header states.</summary>
internal sealed class WarcBlockStream : ReadOnceStream
{
    private readonly WarcInput input;

    private readonly WarcDigest? block, payload, joined;

    private readonly ChunkDecoder chunks = new();

    private readonly ArrayBufferWriter<byte> decoded = new();

    private WarcBlockStream(WarcInput input, long length, WarcDigest? block, WarcDigest? payload, WarcDigest? joined)
    {
        this.input = input;
        this.block = block;
        this.payload = payload;
        this.joined = joined;
        Left = length;
    }

    /// <summary>The number of bytes that are missing before the end.</summary>
    public long Left { get; private set; }

    /// <summary>Whether the HTTP header is behind.</summary>
    public bool IsInPayload { get; set; }

    public static WarcBlockStream Open(WarcInput input, long length, string? blockDigest, string? payloadDigest, bool isHttp) =>
        new(input, length, WarcDigest.Begin(blockDigest), WarcDigest.Begin(payloadDigest), isHttp ? WarcDigest.Begin(payloadDigest) : null);

    public override int Read(Span<byte> buffer)
    {
        if (Left == 0 || buffer.IsEmpty || !input.Fill()) return 0;
        var count = (int)Math.Min(Math.Min(buffer.Length, Left), input.Available.Length);
        input.Available[..count].CopyTo(buffer);
        input.Use(count);
        Left -= count;
        Check(buffer[..count]);
        return count;
    }

    /// <summary>Reads the HTTP header with the empty line that ends it, or what fits.</summary>
    public byte[] ReadHttpHeader(int most)
    {
        var header = new MemoryStream();
        Span<byte> one = stackalloc byte[1];
        while (header.Length < most && Read(one) > 0)
        {
            header.WriteByte(one[0]);
            var bytes = header.GetBuffer().AsSpan(0, (int)header.Length);
            if (one[0] == '\n' && (bytes.EndsWith("\n\n"u8) || bytes.EndsWith("\n\r\n"u8))) break;
        }
        return header.ToArray();
    }

    /// <summary>Whether the block has the stated digest; call it at its end.</summary>
    public bool BlockIsRight() => block?.IsRight() != false;

    /// <summary>Whether the payload has the stated digest, with or without its chunks: programs do not agree.</summary>
    public bool PayloadIsRight()
    {
        if (payload is null || payload.IsRight()) return true;
        if (joined is null) return false;
        chunks.Complete(decoded);
        joined.Add(decoded.WrittenSpan);
        return joined.IsRight();
    }

    /// <summary>Gives back what the digests hold; a consumer may dispose the stream before its bytes are checked.</summary>
    public void Release()
    {
        block?.Dispose();
        payload?.Dispose();
        joined?.Dispose();
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        block?.Add(bytes);
        if (!IsInPayload) return;
        payload?.Add(bytes);
        if (joined is null) return;
        chunks.Decode(bytes, decoded);
        joined.Add(decoded.WrittenSpan);
        decoded.ResetWrittenCount();
    }
}
