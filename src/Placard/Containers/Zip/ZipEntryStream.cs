using Placard.Containers.Compression;
using Placard.Files;

namespace Placard.Containers.Zip;

/// <summary>The bytes of an entry on their way into a zip: in memory as long as they are few, then straight into the zip with their sizes after them.</summary>
internal sealed class ZipEntryStream(ZipWriter zip, string path, ZipMethod method, bool mayNeed64) : WriteOnceStream
{
    private readonly MemoryStream start = new();

    private ZipWriter.Written? entry;

    private CountedStream? compressed;

    private Stream? to;

    private Crc32 checksum = new();

    private long length;

    private bool isClosed;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        length += buffer.Length;
        if (to is null && length <= ZipItem.LargestItem)
        {
            start.Write(buffer);
            return;
        }
        if (to is null) BeginStreaming();
        Pass(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            if (entry is null) zip.End(ZipItem.Of(path, start.GetBuffer().AsMemory(0, (int)start.Length), method));
            else EndStreaming(entry);
        }
        base.Dispose(disposing);
    }

    private void BeginStreaming()
    {
        entry = zip.Begin(path, method == ZipMethod.Deflated, mayNeed64);
        compressed = new CountedStream(zip);
        to = method == ZipMethod.Deflated ? new DeflateStreamWriter(compressed) : compressed;
        Pass(start.GetBuffer().AsSpan(0, (int)start.Length));
        start.SetLength(0);
        start.Capacity = 0;
    }

    private void EndStreaming(ZipWriter.Written streamed)
    {
        to!.Dispose();
        (streamed.Checksum, streamed.Length, streamed.Compressed) = (checksum.Value, length, compressed!.Count);
        zip.End(streamed);
    }

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        checksum.Add(bytes);
        to!.Write(bytes);
    }

    private sealed class CountedStream(ZipWriter zip) : WriteOnceStream
    {
        public long Count { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            zip.Append(buffer);
            Count += buffer.Length;
        }
    }
}
