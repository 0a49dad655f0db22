using System.Globalization;
using System.Text;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers.Warc;

/// <summary>
/// Reads a WARC 1.0 or 1.1 from its start to its end, plain or compressed, as a stranger may have made it. What is wrong becomes a problem with the offset of
/// its record, and reading goes on with the next record that can be found.
/// </summary>
public sealed class WarcReader
{
    private const int LongestHeader = 64 * 1024, MostProblems = 10_000;

    private readonly ContainerLimits limits;

    private readonly WarcInput input;

    private readonly List<ContainerProblem> problems = [];

    private WarcRecord? current;

    private WarcBlockStream? block;

    private int count;

    private bool isSearching, isAtEnd;

    public WarcReader(Stream from, ContainerLimits? limits = null)
    {
        this.limits = limits ?? ContainerLimits.Default;
        input = new WarcInput(from, this.limits);
    }

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<ContainerProblem> Problems => problems;

    /// <summary>The next record; null at the end. What was left of the record before is read and checked.</summary>
    public WarcRecord? Next()
    {
        EndRecord();
        while (!isAtEnd)
        {
            if (!input.Fill())
            {
                if (!input.NextMember()) End();
                continue;
            }
            var (offset, hasMember) = (input.Offset, input.IsAtMemberStart);
            var line = input.ReadLine(LongestHeader);
            if (line is [(byte)'\n'] or [(byte)'\r', (byte)'\n']) continue;
            if (!line.AsSpan().StartsWith("WARC/"u8))
            {
                Search(offset);
                continue;
            }
            isSearching = false;
            if (++count > limits.Entries) return Stop(new(TooManyEntries, "", offset));
            if (ReadRecord(offset, line) is not { } record) continue;
            if (input.IsCompressed && !hasMember) Add(NotOneMemberARecord, record);
            return record;
        }
        return null;
    }

    private WarcRecord? ReadRecord(long offset, byte[] versionLine)
    {
        var header = new StringBuilder();
        byte[] line;
        do
        {
            line = input.ReadLine(LongestHeader);
            header.Append(Encoding.UTF8.GetString(line));
            if (header.Length > LongestHeader) return Refuse(new(RecordHeader, "", offset, "the header is too long"));
            if (line.Length == 0 || line[^1] != '\n') return Refuse(new(Truncated, "", offset));
        }
        while (line is not ([(byte)'\n'] or [(byte)'\r', (byte)'\n']));
        var version = Encoding.ASCII.GetString(versionLine)["WARC/".Length..].Trim();
        if (HeaderFields.Read(header.ToString()) is not { } fields) return Refuse(new(RecordHeader, "", offset));
        var uri = HeaderFields.Find(fields, "WARC-Target-URI") ?? "";
        var stated = HeaderFields.Find(fields, "Content-Length") ?? "";
        if (!long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return Refuse(new(RecordLength, uri, offset, $"Content-Length: {stated}"));
        if (length > limits.EntryBytes) return Refuse(new(TooLarge, uri, offset, $"{length} bytes"));
        var record = new WarcRecord(offset, version, fields, length, limits);
        if (version is not ("1.1" or "1.0" or "0.18" or "0.17")) Add(VersionNotKnown, record, version);
        // The grammar of WARC 1.0 has angle brackets around a URL, and wget writes them.
        if (uri.StartsWith('<') != uri.EndsWith('>') || uri.Contains(' ', StringComparison.Ordinal)) Add(TargetUri, record);
        OpenBlock(record);
        return current = record;
    }

    private void OpenBlock(WarcRecord record)
    {
        var isHttp = record.ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase);
        var payload = record.Type == "revisit" ? null : record["WARC-Payload-Digest"];
        block = WarcBlockStream.Open(input, record.BlockLength, record["WARC-Block-Digest"], payload, isHttp);
        if (isHttp)
        {
            record.HttpBytes = block.ReadHttpHeader((int)Math.Min(LongestHeader, record.BlockLength));
            record.Http = HttpHeader.Read(record.HttpBytes.Span);
        }
        block.IsInPayload = true;
        record.Payload = block;
    }

    private void EndRecord()
    {
        if (current is not { } record || block is not { } stream) return;
        stream.CopyTo(Stream.Null);
        if (stream.Left > 0)
        {
            Add(Truncated, record, $"{stream.Left} of {record.BlockLength} bytes are missing");
        }
        else
        {
            if (!stream.BlockIsRight()) Add(WrongDigest, record);
            if (!stream.PayloadIsRight()) Add(PayloadDigest, record);
            EndBlock(record);
        }
        if (record.Chunks?.IsBroken == true) Add(ChunkedBody, record);
        if (record.Expanded?.Problem is { } problem) Add(problem == WrongLength ? CompressedTooHighly : problem, record);
        stream.Release();
        (current, block) = (null, null);
    }

    /// <summary>Reads the two line ends behind a block.</summary>
    private void EndBlock(WarcRecord record)
    {
        for (var i = 0; i < 2; i++)
        {
            if (input.Fill() && input.Available[0] == '\r') input.Use(1);
            if (input.Fill() && input.Available[0] == '\n')
            {
                input.Use(1);
                continue;
            }
            Add(input.Fill() ? RecordLength : Truncated, record, "no two line ends follow");
            break;
        }
        if (!input.IsCompressed) record.StoredLength = input.Offset - record.Offset;
        else if (!input.Fill()) record.StoredLength = input.MemberEnd - record.Offset;
    }

    private void Search(long offset)
    {
        if (!isSearching) Refuse(new(RecordHeader, "", offset));
        isSearching = true;
        if (input.IsAtMemberStart || !input.IsCompressed) return;
        input.SkipMember();
        isSearching = false;
    }

    private void End()
    {
        isAtEnd = true;
        if (input.Problem is { } problem) Refuse(problem);
        else if (count == 0 && problems.Count == 0) Refuse(new(NotThisFormat, "", null));
    }

    private WarcRecord? Stop(ContainerProblem problem)
    {
        isAtEnd = true;
        return Refuse(problem);
    }

    private WarcRecord? Refuse(ContainerProblem problem)
    {
        if (problems.Count < MostProblems) problems.Add(problem);
        return null;
    }

    private void Add(ContainerProblemKind kind, WarcRecord record, string detail = "") =>
        Refuse(new(kind, record.TargetUri ?? record.Type, record.Offset, detail));
}
