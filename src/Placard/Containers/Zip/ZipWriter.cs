using System.Buffers.Binary;
using System.Text;
using static Placard.Containers.Zip.ZipFields;

namespace Placard.Containers.Zip;

/// <summary>
/// Writes a zip whose bytes depend on nothing but the entries and their order: fixed times and attributes, UTF-8, one deflate. It only appends, so that the
/// stream need not seek, and takes zip64 where numbers need it. Disposal writes the directory and leaves the stream open.
/// </summary>
/// <remarks>Entries stand in the zip in the order in which they are added. Adding is not safe from several threads.</remarks>
public sealed class ZipWriter(Stream to) : IDisposable
{
    /// <summary>Below 4 GiB by as much as deflated bytes can be longer than what they expand to.</summary>
    private const long MostWithout64 = 0xF000_0000;

    private readonly List<Written> entries = [];

    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    private ZipEntryStream? open;

    private bool isClosed;

    /// <summary>The number of bytes written so far.</summary>
    public long Position { get; private set; }

    /// <summary>Adds an entry that is in memory.</summary>
    /// <exception cref="ArgumentException">The path is no path inside a zip, or was added before.</exception>
    public void Add(string path, ReadOnlyMemory<byte> bytes, ZipMethod method = ZipMethod.Deflated) => Add(ZipItem.Of(path, bytes, method));

    /// <inheritdoc cref="Add(string, ReadOnlyMemory{byte}, ZipMethod)"/>
    public void Add(ZipItem item)
    {
        Claim(item.Path);
        Write(item);
    }

    /// <summary>Adds an entry from a stream that is read to its end.</summary>
    /// <param name="length">The number of bytes, where it is known: without it an entry of more than 1 MiB gets fields for more than 4 GiB.</param>
    /// <exception cref="ArgumentException">As for the other overloads.</exception>
    public void Add(string path, Stream bytes, ZipMethod method = ZipMethod.Deflated, long? length = null)
    {
        using var entry = Open(path, method, length);
        bytes.CopyTo(entry);
    }

    /// <summary>Begins an entry; what is written to the stream until it is disposed are its bytes.</summary>
    /// <inheritdoc cref="Add(string, Stream, ZipMethod, long?)"/>
    /// <exception cref="InvalidOperationException">An entry is open.</exception>
    public Stream Open(string path, ZipMethod method = ZipMethod.Deflated, long? length = null)
    {
        Claim(path);
        return open = new ZipEntryStream(this, path, method, mayNeed64: length is null or > MostWithout64);
    }

    /// <summary>Writes the directory.</summary>
    public void Dispose()
    {
        if (isClosed) return;
        open?.Dispose();
        isClosed = true;
        WriteDirectory();
    }

    internal void Append(ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes);
        Position += bytes.Length;
    }

    /// <summary>Writes the header of an entry whose sizes follow its bytes.</summary>
    internal Written Begin(string path, bool isDeflated, bool mayNeed64)
    {
        var entry = new Written(Encoding.UTF8.GetBytes(path), Position, isDeflated, IsStreamed: true, mayNeed64);
        WriteHeader(entry);
        return entry;
    }

    /// <summary>Ends an entry whose sizes follow its bytes.</summary>
    internal void End(Written entry)
    {
        open = null;
        if (!entry.Has64 && Math.Max(entry.Length, entry.Compressed) >= uint.MaxValue)
            throw new InvalidOperationException("An entry is longer than was said.");
        Span<byte> descriptor = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor, DataDescriptor);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[4..], entry.Checksum);
        BinaryPrimitives.WriteInt64LittleEndian(descriptor[8..], entry.Compressed);
        BinaryPrimitives.WriteInt64LittleEndian(descriptor[(entry.Has64 ? 16 : 12)..], entry.Length);
        Append(descriptor[..(entry.Has64 ? 24 : 16)]);
        entries.Add(entry);
    }

    /// <summary>Ends an entry that was short enough to be held in memory.</summary>
    internal void End(ZipItem item)
    {
        open = null;
        Write(item);
    }

    private void Claim(string path)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        if (open is not null) throw new InvalidOperationException("The entry before is still open.");
        if (EntryNames.Check(path) is { } problem) throw new ArgumentException($"'{path}' can't be an entry: {ProblemTexts.Of(problem)}.", nameof(path));
        if (!paths.Add(path)) throw new ArgumentException($"'{path}' was added before.", nameof(path));
    }

    private void Write(ZipItem item)
    {
        var entry = new Written(Encoding.UTF8.GetBytes(item.Path), Position, item.IsDeflated, IsStreamed: false, Has64: false)
        {
            Checksum = item.Checksum,
            Length = item.Length,
            Compressed = item.Bytes.Length,
        };
        WriteHeader(entry);
        Append(item.Bytes.Span);
        entries.Add(entry);
    }

    private void WriteHeader(Written entry)
    {
        Span<byte> header = stackalloc byte[LocalHeaderLength + 20];
        header.Clear();
        var extra = entry.Has64 ? 20 : 0;
        BinaryPrimitives.WriteUInt32LittleEndian(header, LocalHeader);
        WriteShared(header[4..], entry, extra);
        Append(header[..LocalHeaderLength]);
        Append(entry.Path);
        if (extra == 0) return;
        var sizes = header[LocalHeaderLength..];
        BinaryPrimitives.WriteUInt16LittleEndian(sizes, Extra64);
        BinaryPrimitives.WriteUInt16LittleEndian(sizes[2..], 16);
        Append(sizes);
    }

    private void WriteDirectory()
    {
        var start = Position;
        Span<byte> header = stackalloc byte[DirectoryHeaderLength + 28];
        foreach (var entry in entries)
        {
            header.Clear();
            var extra = WriteExtra(header[DirectoryHeaderLength..], entry);
            BinaryPrimitives.WriteUInt32LittleEndian(header, DirectoryHeader);
            WriteShared(header[6..], entry, extra);
            header[4] = header[6];
            header[5] = Unix;
            BinaryPrimitives.WriteUInt32LittleEndian(header[38..], RegularFile << 16);
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], Narrow(entry.Offset));
            Append(header[..DirectoryHeaderLength]);
            Append(entry.Path);
            Append(header.Slice(DirectoryHeaderLength, extra));
        }
        WriteEnd(start, Position - start);
    }

    /// <summary>
    /// Writes what does not fit into the header. Sizes that the entry's own header has here too: readers of parts of a zip take its length for the same.
    /// </summary>
    private static int WriteExtra(Span<byte> extra, Written entry)
    {
        var length = 4;
        foreach (var (value, isWide) in new[] { (entry.Length, entry.Has64), (entry.Compressed, entry.Has64), (entry.Offset, false) })
        {
            if (value < uint.MaxValue && !isWide) continue;
            BinaryPrimitives.WriteInt64LittleEndian(extra[length..], value);
            length += 8;
        }
        if (length == 4) return 0;
        BinaryPrimitives.WriteUInt16LittleEndian(extra, Extra64);
        BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], (ushort)(length - 4));
        return length;
    }

    /// <summary>
    /// The fields from the needed version to the length of the extra field, which both headers have. Checksum and sizes are 0 as long as they follow the bytes.
    /// </summary>
    private static void WriteShared(Span<byte> to, Written entry, int extra)
    {
        var flags = (entry.IsStreamed ? HasDescriptor : 0) | (Ascii.IsValid(entry.Path) ? 0 : IsUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(to, extra > 0 ? VersionZip64 : VersionDeflate);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], (ushort)flags);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], entry.IsDeflated ? Deflated : Stored);
        BinaryPrimitives.WriteUInt32LittleEndian(to[6..], FirstTime);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], entry.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(to[14..], entry.Has64 ? uint.MaxValue : Narrow(entry.Compressed));
        BinaryPrimitives.WriteUInt32LittleEndian(to[18..], entry.Has64 ? uint.MaxValue : Narrow(entry.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)entry.Path.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(to[24..], (ushort)extra);
    }

    private void WriteEnd(long start, long length)
    {
        Span<byte> end = stackalloc byte[DirectoryEnd64Length + LocatorLength + DirectoryEndLength];
        end.Clear();
        var needs64 = entries.Count >= ushort.MaxValue || start >= uint.MaxValue || length >= uint.MaxValue;
        BinaryPrimitives.WriteUInt32LittleEndian(end, DirectoryEnd64);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], DirectoryEnd64Length - 12);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], (Unix << 8) | VersionZip64);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], VersionZip64);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], length);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);
        var locator = end[DirectoryEnd64Length..];
        BinaryPrimitives.WriteUInt32LittleEndian(locator, DirectoryEnd64Locator);
        BinaryPrimitives.WriteInt64LittleEndian(locator[8..], start + length);
        BinaryPrimitives.WriteUInt32LittleEndian(locator[16..], 1);
        var last = locator[LocatorLength..];
        BinaryPrimitives.WriteUInt32LittleEndian(last, DirectoryEnd);
        BinaryPrimitives.WriteUInt16LittleEndian(last[8..], (ushort)Math.Min(entries.Count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(last[10..], (ushort)Math.Min(entries.Count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(last[12..], Narrow(length));
        BinaryPrimitives.WriteUInt32LittleEndian(last[16..], Narrow(start));
        Append(needs64 ? end : last);
    }

    private static uint Narrow(long value) => (uint)Math.Min(value, uint.MaxValue);

    internal sealed record Written(byte[] Path, long Offset, bool IsDeflated, bool IsStreamed, bool Has64)
    {
        public uint Checksum { get; set; }

        public long Length { get; set; }

        public long Compressed { get; set; }
    }
}
