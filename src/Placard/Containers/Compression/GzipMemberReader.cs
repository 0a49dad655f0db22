using System.Buffers;
using System.Buffers.Binary;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Zip.Compression;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers.Compression;

/// <summary>
/// Reads gzip members one by one and says at which byte each begins and ends, which the framework's reader doesn't. After a damaged member nothing can be read,
/// since its end isn't known.
/// </summary>
internal sealed class GzipMemberReader
{
    private const int HeaderLength = 10, TrailerLength = 8, HasHeaderChecksum = 2, HasExtra = 4, HasName = 8, HasComment = 16;

    private const int LongestField = 64 * 1024;

    private readonly Stream from;

    private readonly ContainerLimits limits;

    private readonly Inflater inflater = new(noHeader: true);

    private readonly byte[] input = new byte[64 * 1024];

    private int start, end;

    private long endOffset;

    private Crc32 checksum;

    private uint length;

    private long expanded;

    private bool isInMember;

    /// <param name="begin">The first bytes, if they were read already.</param>
    public GzipMemberReader(Stream from, ContainerLimits limits, ReadOnlySpan<byte> begin = default)
    {
        this.from = from;
        this.limits = limits;
        begin.CopyTo(input);
        endOffset = end = begin.Length;
    }

    /// <summary>The offset at which the current member begins.</summary>
    public long MemberStart { get; private set; }

    /// <summary>The offset behind the bytes that were used.</summary>
    public long Offset => endOffset - (end - start);

    /// <summary>Why reading ended before the end; null if it did not.</summary>
    public ContainerProblem? Problem { get; private set; }

    /// <summary>The bytes of all members, up to the first that is damaged; null where they are longer than allowed.</summary>
    public static byte[]? ExpandAll(Stream from, ContainerLimits limits, long maxLength)
    {
        var members = new GzipMemberReader(from, limits);
        using var expanded = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (members.Next())
        {
            for (var count = members.Read(buffer); count > 0; count = members.Read(buffer))
            {
                if (expanded.Length + count > maxLength) return null;
                expanded.Write(buffer, 0, count);
            }
        }
        return expanded.ToArray();
    }

    /// <summary>Goes to the next member.</summary>
    /// <returns>False at the end of the stream or if there is a problem.</returns>
    public bool Next()
    {
        if (Problem is not null || (start == end && !Fill())) return false;
        MemberStart = Offset;
        if (!ReadHeader()) return false;
        inflater.Reset();
        inflater.SetInput(input, start, end - start);
        checksum = new Crc32();
        (length, expanded) = (0, 0);
        return isInMember = true;
    }

    /// <summary>Reads expanded bytes of the current member; 0 at its end.</summary>
    public int Read(Span<byte> buffer)
    {
        if (!isInMember || buffer.IsEmpty) return 0;
        var block = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length, 64 * 1024));
        try
        {
            var count = Inflate(block, Math.Min(buffer.Length, block.Length));
            block.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
        catch (Exception e) when (e is SharpZipBaseException or IndexOutOfRangeException or InvalidOperationException)
        {
            return Fail(Damaged);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private int Inflate(byte[] block, int most)
    {
        while (true)
        {
            var count = inflater.Inflate(block, 0, most);
            start = end - inflater.RemainingInput;
            if (count > 0)
            {
                checksum.Add(block.AsSpan(0, count));
                length = unchecked(length + (uint)count);
                expanded += count;
                return limits.IsBomb(Offset - MemberStart, expanded) ? Fail(CompressedTooHighly) : count;
            }
            if (inflater.IsFinished) return ReadTrailer();
            if (inflater.IsNeedingDictionary) return Fail(Damaged);
            if (!Fill()) return Fail(Truncated);
            inflater.SetInput(input, start, end - start);
        }
    }

    private bool ReadHeader()
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (!Take(header)) return false;
        if (header[0] != 0x1F || header[1] != 0x8B || header[2] != 8 || header[3] > 31)
        {
            Fail(NotThisFormat);
            return false;
        }
        if ((header[3] & HasExtra) != 0)
        {
            Span<byte> size = stackalloc byte[2];
            if (!Take(size) || !Skip(BinaryPrimitives.ReadUInt16LittleEndian(size))) return false;
        }
        if ((header[3] & HasName) != 0 && !SkipText()) return false;
        if ((header[3] & HasComment) != 0 && !SkipText()) return false;
        return (header[3] & HasHeaderChecksum) == 0 || Skip(2);
    }

    private int ReadTrailer()
    {
        isInMember = false;
        Span<byte> trailer = stackalloc byte[TrailerLength];
        if (!Take(trailer)) return 0;
        var isRight = BinaryPrimitives.ReadUInt32LittleEndian(trailer) == checksum.Value && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == length;
        return isRight ? 0 : Fail(Damaged);
    }

    private bool Skip(int count)
    {
        for (; count > 0; count--)
        {
            if (start == end && !Fill()) return Fail(Truncated) > 0;
            start++;
        }
        return true;
    }

    private bool SkipText()
    {
        for (var i = 0; i < LongestField; i++)
        {
            if (start == end && !Fill()) return Fail(Truncated) > 0;
            if (input[start++] == 0) return true;
        }
        return Fail(Damaged) > 0;
    }

    private bool Take(Span<byte> to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            if (start == end && !Fill()) return Fail(Truncated) > 0;
            to[i] = input[start++];
        }
        return true;
    }

    private bool Fill()
    {
        (start, end) = (0, from.Read(input));
        endOffset += end;
        return end > 0;
    }

    private int Fail(ContainerProblemKind kind)
    {
        isInMember = false;
        Problem = new ContainerProblem(kind, "", MemberStart);
        return 0;
    }
}
