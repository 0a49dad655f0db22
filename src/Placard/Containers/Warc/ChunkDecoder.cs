using System.Buffers;

namespace Placard.Containers.Warc;

/// <summary>
/// Joins the chunks of an HTTP body, as they come. Some programs save the body without chunks and keep the header that announces them; such a body passes
/// unchanged, as does everything from the first chunk on that is not well-formed.
/// </summary>
internal sealed class ChunkDecoder
{
    private const int LongestLine = 4096, MostDigits = 15;

    private readonly List<byte> line = [];

    private State state = State.Size;

    private long left;

    private bool hasChunks;

    private enum State
    {
        Size,
        Data,
        DataEnd,
        Trailer,
        Unchanged,
    }

    /// <summary>Whether a chunk after the first is not well-formed.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether the last chunk was seen, or the body has none.</summary>
    private bool IsComplete => state is State.Trailer or State.Unchanged;

    public void Decode(ReadOnlySpan<byte> bytes, IBufferWriter<byte> to)
    {
        while (!bytes.IsEmpty)
        {
            switch (state)
            {
                case State.Unchanged:
                    to.Write(bytes);
                    return;
                case State.Trailer:
                    return;
                case State.Data:
                    var count = (int)Math.Min(left, bytes.Length);
                    to.Write(bytes[..count]);
                    bytes = bytes[count..];
                    left -= count;
                    if (left == 0) state = State.DataEnd;
                    break;
                default:
                    line.Add(bytes[0]);
                    if (bytes[0] == '\n' || line.Count == LongestLine) EndLine(to);
                    bytes = bytes[1..];
                    break;
            }
        }
    }

    /// <summary>Passes on what was taken for the beginning of a chunk, at the end of the body.</summary>
    public void Complete(IBufferWriter<byte> to)
    {
        if (state is State.Size && line.Count > 0) Give(to);
        if (!IsComplete) IsBroken = true;
    }

    private void EndLine(IBufferWriter<byte> to)
    {
        if (state == State.DataEnd)
        {
            if (line is [(byte)'\n'] or [(byte)'\r', (byte)'\n']) state = State.Size;
            else Give(to);
        }
        else if (TryReadSize(out left))
        {
            state = left == 0 ? State.Trailer : State.Data;
            hasChunks = true;
        }
        else
        {
            Give(to);
        }
        line.Clear();
    }

    private void Give(IBufferWriter<byte> to)
    {
        IsBroken = hasChunks;
        to.Write(line.ToArray());
        line.Clear();
        state = State.Unchanged;
    }

    private bool TryReadSize(out long size)
    {
        size = 0;
        var digits = 0;
        foreach (var one in line)
        {
            if (!char.IsAsciiHexDigit((char)one)) return digits > 0 && (char)one is ';' or '\r' or '\n' or ' ' or '\t';
            if (++digits > MostDigits) return false;
            size = size * 16 + Convert.ToInt32(((char)one).ToString(), 16);
        }
        return false;
    }
}
