using Placard.Containers.Compression;
using Placard.Files;

namespace Placard.Containers.Zip;

/// <summary>Collects an entry that grows while others are written; in memory it is compressed.</summary>
internal sealed class ZipItemWriter : WriteOnceStream
{
    private readonly MemoryStream deflated = new();

    private readonly DeflateStreamWriter writer;

    private Crc32 checksum = new();

    private long length;

    public ZipItemWriter(string path)
    {
        Path = path;
        writer = new DeflateStreamWriter(deflated);
    }

    public string Path { get; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        checksum.Add(buffer);
        length += buffer.Length;
        writer.Write(buffer);
    }

    /// <summary>Ends the entry.</summary>
    public ZipItem ToItem()
    {
        writer.Dispose();
        return ZipItem.Deflated(Path, checksum.Value, length, deflated.GetBuffer().AsMemory(0, (int)deflated.Length));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) writer.Dispose();
        base.Dispose(disposing);
    }
}
