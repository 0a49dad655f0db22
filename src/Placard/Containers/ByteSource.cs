namespace Placard.Containers;

/// <summary>Bytes that can be read from any place, from several threads at once: a file on disk, or memory.</summary>
public abstract class ByteSource
{
    /// <summary>The number of bytes.</summary>
    public abstract long Length { get; }

    /// <summary>Reads some bytes from a place on; 0 only where nothing follows.</summary>
    /// <exception cref="IOException">The host cannot read the bytes.</exception>
    public abstract int Read(long offset, Span<byte> buffer);

    /// <summary>Fills the buffer from a place on.</summary>
    /// <returns>The number of bytes read, which is less than the buffer's length only at the end.</returns>
    public int Fill(long offset, Span<byte> buffer)
    {
        var done = 0;
        while (done < buffer.Length && Read(offset + done, buffer[done..]) is > 0 and var count) done += count;
        return done;
    }

    /// <summary>A range as a stream that is read once.</summary>
    public Stream OpenRead(long offset, long length) => new ByteRangeStream(this, offset, length);

    /// <summary>All bytes as a stream that is read once.</summary>
    public Stream OpenRead() => OpenRead(0, Length);

    public static ByteSource Of(ReadOnlyMemory<byte> bytes) => new MemoryByteSource(bytes);
}
