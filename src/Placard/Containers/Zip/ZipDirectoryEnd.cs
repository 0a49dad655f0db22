using System.Buffers.Binary;
using static Placard.Containers.ContainerProblemKind;
using static Placard.Containers.Zip.ZipFields;

namespace Placard.Containers.Zip;

/// <summary>The end of a zip, which says where its directory is.</summary>
/// <param name="Count">The number of entries, as stated.</param>
/// <param name="Offset">The offset of the directory.</param>
/// <param name="Length">The length of the directory in bytes.</param>
internal readonly record struct ZipDirectoryEnd(long Count, long Offset, long Length)
{
    private const int LongestComment = ushort.MaxValue;

    /// <returns>Null if there is a problem.</returns>
    public static ZipDirectoryEnd? Read(ByteSource zip, out ContainerProblem? problem)
    {
        var tail = new byte[(int)Math.Min(zip.Length, DirectoryEndLength + LongestComment)];
        var tailOffset = zip.Length - tail.Length;
        if (zip.Fill(tailOffset, tail) < tail.Length) return Fail(Truncated, tailOffset, out problem);
        var at = FindEnd(tail);
        if (at < 0) return Fail(IsZip(zip) ? Truncated : NotThisFormat, null, out problem);
        var end = tail.AsSpan(at);
        var isOnOneDisk = BinaryPrimitives.ReadUInt32LittleEndian(end[4..]) == 0 && end[8] == end[10] && end[9] == end[11];
        var found = new ZipDirectoryEnd(BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(end[12..]));
        var endOffset = tailOffset + at;
        var needs64 = found is { Count: ushort.MaxValue } or { Offset: uint.MaxValue } or { Length: uint.MaxValue };
        if (needs64 && Read64(zip, ref endOffset) is { } large) found = large;
        else if (!isOnOneDisk) return Fail(SeveralDisks, endOffset, out problem);
        if (found.Offset < 0 || found.Length < 0 || found.Count < 0 || found.Offset > endOffset || found.Length != endOffset - found.Offset)
            return Fail(WrongLength, endOffset, out problem, "the directory does not end where its end begins");
        problem = null;
        return found;
    }

    private static int FindEnd(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.Length - DirectoryEndLength; at >= 0; at--)
        {
            var isEnd = BinaryPrimitives.ReadUInt32LittleEndian(tail[at..]) == DirectoryEnd
                && at + DirectoryEndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) == tail.Length;
            if (isEnd) return at;
        }
        return -1;
    }

    private static ZipDirectoryEnd? Read64(ByteSource zip, ref long endOffset)
    {
        var locator = new byte[LocatorLength];
        var locatorOffset = endOffset - LocatorLength;
        if (locatorOffset < 0 || zip.Fill(locatorOffset, locator) < LocatorLength) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(locator) != DirectoryEnd64Locator) return null;
        var offset = BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8));
        var end = new byte[DirectoryEnd64Length];
        if (offset < 0 || offset > locatorOffset - DirectoryEnd64Length || zip.Fill(offset, end) < DirectoryEnd64Length) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != DirectoryEnd64) return null;
        endOffset = offset;
        return new(BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(32)), BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(48)),
            BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(40)));
    }

    private static bool IsZip(ByteSource zip)
    {
        Span<byte> start = stackalloc byte[4];
        return zip.Fill(0, start) == start.Length && BinaryPrimitives.ReadUInt32LittleEndian(start) == LocalHeader;
    }

    private static ZipDirectoryEnd? Fail(ContainerProblemKind kind, long? offset, out ContainerProblem? problem, string detail = "")
    {
        problem = new(kind, "", offset, detail);
        return null;
    }
}
