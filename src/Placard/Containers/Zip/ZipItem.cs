using Placard.Containers.Compression;

namespace Placard.Containers.Zip;

/// <summary>An entry that is compressed and waits in memory for its place in a zip; several threads can make them at once.</summary>
public sealed class ZipItem
{
    /// <summary>The size up to which <see cref="ZipWriter"/> holds an entry in memory to write its sizes before it: 1 MiB.</summary>
    public const int LargestItem = 1024 * 1024;

    private ZipItem(string path, uint checksum, long length, ReadOnlyMemory<byte> bytes, bool isDeflated)
    {
        Path = path;
        Checksum = checksum;
        Length = length;
        Bytes = bytes;
        IsDeflated = isDeflated;
    }

    /// <summary>The path in the zip.</summary>
    public string Path { get; }

    /// <summary>The number of bytes before compression.</summary>
    public long Length { get; }

    internal uint Checksum { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal bool IsDeflated { get; }

    internal static ZipItem Deflated(string path, uint checksum, long length, ReadOnlyMemory<byte> bytes) =>
        new(path, checksum, length, bytes, isDeflated: true);

    /// <summary>Compresses an entry.</summary>
    /// <param name="bytes">Bytes that stay as they are until the item is written.</param>
    public static ZipItem Of(string path, ReadOnlyMemory<byte> bytes, ZipMethod method = ZipMethod.Deflated)
    {
        var checksum = Crc32.Of(bytes.Span);
        if (method == ZipMethod.Stored || bytes.IsEmpty) return new(path, checksum, bytes.Length, bytes, isDeflated: false);
        var deflated = new MemoryStream(bytes.Length / 2 + 64);
        using (var writer = new DeflateStreamWriter(deflated)) writer.Write(bytes.Span);
        return deflated.Length < bytes.Length
            ? new(path, checksum, bytes.Length, deflated.GetBuffer().AsMemory(0, (int)deflated.Length), isDeflated: true)
            : new(path, checksum, bytes.Length, bytes, isDeflated: false);
    }
}
