using System.Buffers;
using Placard.Text;

namespace Placard.Importing.WordPress.Wxr;

/// <summary>
/// A window over the characters of an export that grows as far as it is searched. Line ends are LF, and characters that XML does not allow are removed.
/// Positions are counted from the start of the window.
/// </summary>
internal sealed class WxrWindow(Stream stream, WxrRepairs repairs, int limit)
{
    private static readonly SearchValues<char> Changed = SearchValues.Create([.. Enumerable.Range(0, ' ')
        .Select(c => (char)c).Except(['\t', '\n']), '\uFFFE', '\uFFFF']);

    private const int ChunkCharacters = 64 * 1024;

    private readonly WxrDecoder decoder = new(stream);

    private char[] buffer = new char[2 * ChunkCharacters];

    private int start;

    private int end;

    private int filledLines = 1;

    private bool endsWithReturn;

    /// <summary>The line of the start of the window.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>How many characters were passed.</summary>
    public long Passed { get; private set; }

    public bool IsEnd { get; private set; }

    /// <summary>What is in memory already.</summary>
    public ReadOnlySpan<char> Loaded => buffer.AsSpan(start, end - start);

    public ReadOnlySpan<char> Slice(int from, int to) => buffer.AsSpan(start + from, to - from);

    /// <summary>The line of a loaded position.</summary>
    public int LineAt(int position) => Line + Loaded[..position].Count('\n');

    public bool StartsWith(string text, int position = 0) => Load(position + text.Length) && Loaded[position..].StartsWith(text, StringComparison.Ordinal);

    /// <summary>The character at a position; NUL at the end.</summary>
    public char At(int position) => Load(position + 1) ? Loaded[position] : '\0';

    /// <summary>The first position of a text at or after a position; -1 where there is none.</summary>
    /// <exception cref="WxrTooLongException">It is not found within the limit.</exception>
    public int IndexOf(string text, int from)
    {
        for (var searched = from; ;)
        {
            var found = searched < Loaded.Length ? Loaded[searched..].IndexOf(text, StringComparison.Ordinal) : -1;
            if (found >= 0) return searched + found;
            searched = Math.Max(from, Loaded.Length - text.Length + 1);
            if (!Load(Loaded.Length + 1)) return -1;
        }
    }

    /// <summary>Moves the start of the window.</summary>
    public void Advance(int count)
    {
        Load(count);
        count = Math.Min(count, Loaded.Length);
        Line += Loaded[..count].Count('\n');
        start += count;
        Passed += count;
    }

    /// <summary>Moves the start of the window to a text, or to the end of the file, without keeping what lies between.</summary>
    public bool SkipTo(string text)
    {
        while (true)
        {
            var found = Loaded.IndexOf(text, StringComparison.Ordinal);
            if (found >= 0)
            {
                Advance(found);
                return true;
            }
            Advance(Math.Max(0, Loaded.Length - text.Length + 1));
            if (!Load(Loaded.Length + 1))
            {
                Advance(Loaded.Length);
                return false;
            }
        }
    }

    /// <returns>Whether so many characters are loaded.</returns>
    private bool Load(int count)
    {
        while (end - start < count)
        {
            if (IsEnd) return false;
            if (end - start > limit) throw new WxrTooLongException();
            MakeRoom();
            Fill();
        }
        return true;
    }

    private void MakeRoom()
    {
        if (buffer.Length - end >= ChunkCharacters) return;
        var kept = Loaded;
        var target = kept.Length + ChunkCharacters <= buffer.Length ? buffer : new char[Math.Max(buffer.Length * 2, kept.Length + ChunkCharacters)];
        kept.CopyTo(target);
        (buffer, end, start) = (target, kept.Length, 0);
    }

    private void Fill()
    {
        var added = decoder.Read(buffer.AsSpan(end, ChunkCharacters), out var repaired, out var count);
        IsEnd = added == 0;
        var chunk = buffer.AsSpan(end, added);
        if (repaired >= 0) repairs.Add(WxrRepairKind.Encoding, filledLines + chunk[..repaired].Count('\n'), count);
        if (chunk.ContainsAny(Changed) || endsWithReturn) chunk = Clean(chunk);
        filledLines += chunk.Count('\n');
        end += chunk.Length;
    }

    /// <summary>Removes what XML does not allow, and normalizes line ends, in place.</summary>
    private Span<char> Clean(Span<char> chunk)
    {
        var length = 0;
        var lines = filledLines;
        foreach (var c in chunk)
        {
            var follows = endsWithReturn;
            endsWithReturn = c == '\r';
            if (c == '\n' && follows) continue;
            if (c != '\r' && XmlCharacters.IsForbidden(c))
            {
                repairs.Add(WxrRepairKind.ControlCharacters, lines);
                continue;
            }
            if (c is '\n' or '\r') lines++;
            chunk[length++] = c == '\r' ? '\n' : c;
        }
        return chunk[..length];
    }
}
