using Placard.Containers.Compression;

namespace Placard.Containers.Warc;

/// <summary>The bytes of a WARC, expanded, with the place at which they lie. Reading never runs from one gzip member into the next unasked.</summary>
internal sealed class WarcInput
{
    private readonly Stream from;

    private readonly GzipMemberReader? members;

    private readonly byte[] buffer = new byte[64 * 1024];

    private int start, end;

    private long endOffset;

    public WarcInput(Stream from, ContainerLimits limits)
    {
        this.from = from;
        var count = from.ReadAtLeast(buffer.AsSpan(0, 2), 2, throwOnEndOfStream: false);
        if (buffer is [0x1F, 0x8B, ..]) members = new GzipMemberReader(from, limits, buffer.AsSpan(0, count));
        else endOffset = end = count;
    }

    public bool IsCompressed => members is not null;

    /// <summary>Whether nothing of the current gzip member was used yet.</summary>
    public bool IsAtMemberStart { get; private set; }

    /// <summary>The offset of the next byte; in a compressed WARC, that of its member.</summary>
    public long Offset => members?.MemberStart ?? endOffset - (end - start);

    /// <summary>The offset behind the current member, once it is read to its end.</summary>
    public long MemberEnd => members?.Offset ?? Offset;

    public ContainerProblem? Problem => members?.Problem;

    /// <summary>Bytes that are read and not used.</summary>
    public ReadOnlySpan<byte> Available => buffer.AsSpan(start, end - start);

    public void Use(int count)
    {
        start += count;
        if (count > 0) IsAtMemberStart = false;
    }

    /// <summary>Makes bytes available.</summary>
    /// <returns>False at the end of the member, or of a WARC that is not compressed.</returns>
    public bool Fill()
    {
        if (start < end) return true;
        (start, end) = (0, members is null ? from.Read(buffer) : members.Read(buffer));
        endOffset += end;
        return end > 0;
    }

    public bool NextMember()
    {
        if (members is null || !members.Next()) return false;
        return IsAtMemberStart = true;
    }

    /// <summary>Reads the rest of a member, or nothing if there are none.</summary>
    public void SkipMember()
    {
        while (IsCompressed && Fill()) Use(Available.Length);
    }

    /// <summary>Reads a line with its end, or a part of one that is longer than allowed.</summary>
    /// <returns>Empty at the end.</returns>
    public byte[] ReadLine(int most)
    {
        var line = new MemoryStream();
        while (line.Length < most && Fill())
        {
            var part = Available[..(int)Math.Min(Available.Length, most - line.Length)];
            var newLine = part.IndexOf((byte)'\n');
            if (newLine >= 0) part = part[..(newLine + 1)];
            line.Write(part);
            Use(part.Length);
            if (newLine >= 0) break;
        }
        return line.ToArray();
    }
}
