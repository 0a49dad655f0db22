namespace Placard.Reading.Tables;

/// <summary>The lines of a stream, one at a time in one buffer; empty lines are skipped.</summary>
internal sealed class AreaLines(Stream stream)
{
    /// <summary>The maximum length of a line, in bytes.</summary>
    public const int MaxLine = 64 * 1024;

    private readonly byte[] buffer = new byte[2 * MaxLine];
    private int from;
    private int to;
    private int lineFrom;
    private int lineTo;
    private int counted;
    private bool isEnded;

    /// <summary>The number of the line, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    public bool IsTooLong => lineTo - lineFrom > MaxLine;

    /// <summary>The line without its end, valid until the next.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(lineFrom, lineTo - lineFrom);

    public bool Next()
    {
        while (true)
        {
            var length = buffer.AsSpan(from, to - from).IndexOfAny((byte)'\n', (byte)'\r');
            if (length < 0 && !isEnded && to - from <= MaxLine)
            {
                Fill();
                continue;
            }
            if (length < 0 && from == to) return false;
            (lineFrom, lineTo) = (from, length < 0 ? to : from + length);
            from = lineTo;
            counted++;
            if (length >= 0) SkipLineEnd();
            if (Line.Trim(" \t"u8).IsEmpty) continue;
            Number = counted;
            return true;
        }
    }

    private void SkipLineEnd()
    {
        if (buffer[from++] != '\r') return;
        if (from == to && !isEnded) MoveAndFill();
        if (from < to && buffer[from] == '\n') from++;
    }

    private void Fill()
    {
        buffer.AsSpan(from, to - from).CopyTo(buffer);
        (from, to) = (0, to - from);
        Read();
    }

    /// <summary>Reads on without moving the line that was found.</summary>
    private void MoveAndFill()
    {
        var line = Line.Length;
        Line.CopyTo(buffer);
        (lineFrom, lineTo, from, to) = (0, line, line, line);
        Read();
    }

    private void Read()
    {
        var read = stream.Read(buffer, to, buffer.Length - to);
        isEnded = read == 0;
        if (counted == 0 && from == 0 && buffer.AsSpan(0, to + read).StartsWith("\uFEFF"u8)) from = 3;
        to += read;
    }
}
