using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Placard.Containers.Compression;
using static Placard.Containers.ContainerProblemKind;
using static Placard.Containers.Zip.ZipFields;

namespace Placard.Containers.Zip;

/// <summary>
/// A zip that a stranger may have made. Entries are refused whose names are unsafe or clash, that are links or encrypted, that would expand to too much, that
/// lie on each other's bytes, or whose two headers differ.
/// </summary>
public sealed class ZipTree : IFileTree
{
    private readonly ByteSource zip;

    private ZipTree(ByteSource zip, IReadOnlyList<ZipEntry> files, IReadOnlyList<ContainerProblem> problems)
    {
        this.zip = zip;
        Files = files;
        Problems = problems;
    }

    public IReadOnlyList<TreeFile> Files { get; }

    public IReadOnlyList<ContainerProblem> Problems { get; }

    /// <summary>Reads the directory of a zip; the source must stay readable as long as the tree is used.</summary>
    public static ZipTree Read(ByteSource zip, ContainerLimits? limits = null)
    {
        var directory = new ZipDirectory(zip, limits ?? ContainerLimits.Default);
        return new(zip, directory.Read(), directory.Problems);
    }

    /// <summary>The offset of a stored entry's bytes in the zip, so that they can be read from any place; null if it is deflated or damaged.</summary>
    public long? PlaceOf(TreeFile file) =>
        file is ZipEntry { IsDeflated: false } entry && ReadLocalHeader(entry, out var start) is null ? start : null;

    public ContainerProblem? Read(TreeFile file, Action<Stream> read)
    {
        var entry = (ZipEntry)file;
        if (ReadLocalHeader(entry, out var start) is { } problem) return new(problem, entry.Path, entry.HeaderOffset);
        var bytes = zip.OpenRead(start, entry.Compressed);
        using var expanded = new CheckedReadStream(entry.IsDeflated ? new DeflateStream(bytes, CompressionMode.Decompress) : bytes, entry.Size);
        using var summed = new SummedStream(expanded);
        read(summed);
        summed.CopyTo(Stream.Null);
        var found = expanded.Problem ?? (expanded.Count < entry.Size ? WrongLength : summed.Checksum != entry.Checksum ? Damaged : null);
        return found is { } kind ? new(kind, entry.Path, entry.HeaderOffset) : null;
    }

    private ContainerProblemKind? ReadLocalHeader(ZipEntry entry, out long start)
    {
        Span<byte> header = stackalloc byte[LocalHeaderLength];
        start = 0;
        if (zip.Fill(entry.HeaderOffset, header) < header.Length) return Truncated;
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalHeader) return HeadersDiffer;
        var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header[26..])];
        start = entry.HeaderOffset + header.Length + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (zip.Fill(entry.HeaderOffset + header.Length, name) < name.Length || start > zip.Length - entry.Compressed) return Truncated;
        var isSame = Encoding.UTF8.GetString(name) == entry.Path
            && BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) == (entry.IsDeflated ? Deflated : Stored)
            && (HasSizesAfterBytes(header) || SizesAreSame(header, entry));
        return isSame ? null : HeadersDiffer;
    }

    private static bool HasSizesAfterBytes(ReadOnlySpan<byte> header) => (BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) & HasDescriptor) != 0;

    /// <summary>Sizes that are too large for their fields are those of the directory: there they are checked.</summary>
    private static bool SizesAreSame(ReadOnlySpan<byte> header, ZipEntry entry) =>
        BinaryPrimitives.ReadUInt32LittleEndian(header[14..]) == entry.Checksum
        && IsSame(BinaryPrimitives.ReadUInt32LittleEndian(header[18..]), entry.Compressed)
        && IsSame(BinaryPrimitives.ReadUInt32LittleEndian(header[22..]), entry.Size);

    private static bool IsSame(uint field, long value) => field == uint.MaxValue || field == value;
}
