using System.Buffers.Binary;
using System.Text;
using static Placard.Containers.ContainerProblemKind;
using static Placard.Containers.Zip.ZipFields;

namespace Placard.Containers.Zip;

/// <summary>Reads the directory of a zip and divides its entries into those that may be read and problems.</summary>
internal sealed class ZipDirectory(ByteSource zip, ContainerLimits limits)
{
    private const int FileTypeMask = 0xF000, RegularType = 0x8000, FolderType = 0x4000;

    private readonly EntryNames names = new();

    private readonly List<ZipEntry> entries = [];

    private readonly List<ContainerProblem> problems = [];

    private long total;

    public IReadOnlyList<ContainerProblem> Problems => problems;

    /// <returns>The entries in ordinal order of their paths.</returns>
    public IReadOnlyList<ZipEntry> Read()
    {
        if (ZipDirectoryEnd.Read(zip, out var problem) is not { } end)
        {
            problems.Add(problem!);
            return [];
        }
        if (end.Count > limits.Entries) return Refuse(new(TooManyEntries, "", end.Offset, $"{end.Count}"));
        if (end.Length > limits.ListBytes) return Refuse(new(TooLarge, "", end.Offset, $"a directory of {end.Length} bytes"));
        var directory = new byte[end.Length];
        if (zip.Fill(end.Offset, directory) < directory.Length) return Refuse(new(Truncated, "", end.Offset));
        if (!ReadHeaders(directory, end)) return [];
        var apart = RefuseOverlapping(end.Offset);
        return [.. apart.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    private IReadOnlyList<ZipEntry> Refuse(ContainerProblem problem)
    {
        problems.Add(problem);
        return [];
    }

    private bool ReadHeaders(ReadOnlySpan<byte> directory, ZipDirectoryEnd end)
    {
        var place = end.Offset;
        long count = 0;
        for (; directory.Length > 0; count++)
        {
            if (directory.Length < DirectoryHeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(directory) != DirectoryHeader) return Fail(place);
            var length = DirectoryHeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(directory[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (length > directory.Length) return Fail(place);
            ReadHeader(directory[..length], end.Offset);
            if (total > limits.TotalBytes)
            {
                Refuse(new(TooLarge, "", place, $"{limits.TotalBytes} bytes are allowed"));
                return false;
            }
            directory = directory[length..];
            place += length;
        }
        if (count != end.Count) Refuse(new(WrongLength, "", end.Offset, $"{count} entries, and {end.Count} are stated"));
        return true;
    }

    private bool Fail(long place)
    {
        Refuse(new(Damaged, "", place, "the directory is not understood"));
        return false;
    }

    private void ReadHeader(ReadOnlySpan<byte> header, long directoryOffset)
    {
        var nameBytes = header.Slice(DirectoryHeaderLength, BinaryPrimitives.ReadUInt16LittleEndian(header[28..]));
        var extra = header.Slice(DirectoryHeaderLength + nameBytes.Length, BinaryPrimitives.ReadUInt16LittleEndian(header[30..]));
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        long compressed = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]), size = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
        var hasSizes = Read64(extra, ref size, ref compressed, ref offset);
        var name = Encoding.UTF8.GetString(nameBytes);
        var isFolder = name.EndsWith('/');
        var isSpecial = IsSpecial(header[5..], isFolder);
        var problem = NameProblem(isFolder ? name[..^1] : name, isFolder) ?? Problem();
        if (problem is { } kind) problems.Add(new(kind, name, offset));
        else if (!isFolder) entries.Add(new(name, size, compressed, BinaryPrimitives.ReadUInt32LittleEndian(header[16..]), method == Deflated, offset));
        total += Math.Max(size, 0);

        ContainerProblemKind? Problem()
        {
            if (!hasSizes || size < 0 || compressed < 0 || offset < 0) return WrongLength;
            if (isSpecial) return Link;
            if ((flags & (IsEncrypted | IsStronglyEncrypted | IsMasked)) != 0) return Encrypted;
            if (method is not (Stored or Deflated) || (flags & IsPatch) != 0) return MethodNotKnown;
            if (size > limits.EntryBytes) return TooLarge;
            if (limits.IsBomb(compressed, size)) return CompressedTooHighly;
            if ((method == Stored || isFolder) && size != compressed) return WrongLength;
            if (offset > directoryOffset - LocalHeaderLength || compressed > directoryOffset - LocalHeaderLength - offset) return Truncated;
            return null;
        }
    }

    /// <summary>Folders of one name may occur several times, and as parts of files' names.</summary>
    private ContainerProblemKind? NameProblem(string name, bool isFolder) => isFolder ? EntryNames.Check(name) : names.Refuse(name);

    /// <summary>Whether the attributes are those of a link or a device.</summary>
    /// <param name="header">The header from the system that made the entry on.</param>
    private static bool IsSpecial(ReadOnlySpan<byte> header, bool isFolder) =>
        header[0] is Unix or MacOs && (BinaryPrimitives.ReadUInt16LittleEndian(header[35..]) & FileTypeMask) is not 0 and var type
        && type != (isFolder ? FolderType : RegularType);

    /// <summary>Replaces values that are too large for their fields by those of the extra field.</summary>
    private static bool Read64(ReadOnlySpan<byte> extra, ref long size, ref long compressed, ref long offset)
    {
        if (size != uint.MaxValue && compressed != uint.MaxValue && offset != uint.MaxValue) return true;
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4) return false;
            var field = extra.Slice(4, length);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == Extra64)
                return Take(ref size, ref field) && Take(ref compressed, ref field) && Take(ref offset, ref field);
            extra = extra[(4 + length)..];
        }
        return false;
    }

    private static bool Take(ref long value, ref ReadOnlySpan<byte> field)
    {
        if (value != uint.MaxValue) return true;
        if (field.Length < 8) return false;
        value = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[8..];
        return true;
    }

    /// <summary>Two entries on the same bytes are how a small file expands to a huge one without a high ratio.</summary>
    private IEnumerable<ZipEntry> RefuseOverlapping(long directoryOffset)
    {
        long free = 0;
        foreach (var entry in entries.OrderBy(entry => entry.HeaderOffset).ThenBy(entry => entry.Path, StringComparer.Ordinal))
        {
            var end = entry.HeaderOffset + LocalHeaderLength + entry.Compressed;
            if (entry.HeaderOffset < free || end > directoryOffset)
            {
                problems.Add(new(Overlapping, entry.Path, entry.HeaderOffset));
                continue;
            }
            free = end;
            yield return entry;
        }
    }
}
