using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Placard.Captures;

namespace Placard.Importing.WordPress.Wxr;

/// <summary>
/// Decodes the bytes of an export in blocks. Bytes that are UTF-8 are read as UTF-8, even if the file declares another encoding; others as the
/// declared encoding, or as windows-1252, one by one: exports join texts of several encodings.
/// </summary>
internal sealed class WxrDecoder
{
    private const int BlockBytes = 64 * 1024;

    /// <summary>The longest sequence of UTF-8.</summary>
    private const int MostSequenceBytes = 4;

    private readonly Stream stream;

    private readonly byte[] bytes = new byte[BlockBytes];

    /// <summary>Decodes UTF-16 and encodings of several bytes; null where UTF-8 is tried first.</summary>
    private readonly Decoder? decoder;

    /// <summary>The characters of single bytes that are no UTF-8.</summary>
    private readonly char[] characters;

    private readonly bool declaresOther;

    private int start;

    private int end;

    private bool isEnd;

    public WxrDecoder(Stream stream)
    {
        this.stream = stream;
        Fill();
        var first = bytes.AsSpan(0, end);
        if (first.StartsWith("\uFEFF"u8)) start = 3;
        else if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) decoder = Encoding.Unicode.GetDecoder();
        else if (first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) decoder = Encoding.BigEndianUnicode.GetDecoder();
        if (decoder is not null) start = 2;
        var declared = decoder is null ? Declared(first) : null;
        declaresOther = declared is { IsSingleByte: true };
        if (declared is { IsSingleByte: false } and not UTF8Encoding && !IsUtf8(first)) decoder = declared.GetDecoder();
        var single = declaresOther ? declared! : TextEncodings.Find("windows-1252")!;
        characters = [.. Enumerable.Range(0, 256).Select(b => single.GetString([(byte)b])[0])];
    }

    /// <summary>Decodes into a span of at least 64 characters.</summary>
    /// <param name="repaired">The index in <paramref name="destination"/> of the first byte that is not in the declared encoding; -1 where there is
    /// none.</param>
    /// <param name="repairs">How many such bytes there are.</param>
    /// <returns>The number of characters; 0 at the end.</returns>
    public int Read(Span<char> destination, out int repaired, out int repairs)
    {
        repaired = -1;
        repairs = 0;
        if (end - start < MostSequenceBytes && !isEnd) Fill();
        if (start == end) return 0;
        return decoder is null ? ReadUtf8(destination, ref repaired, ref repairs) : ReadOther(decoder, destination);
    }

    private int ReadOther(Decoder other, Span<char> destination)
    {
        other.Convert(bytes.AsSpan(start, end - start), destination, isEnd, out var read, out var written, out _);
        start += read;
        return written > 0 || isEnd ? written : Read(destination, out _, out _);
    }

    private int ReadUtf8(Span<char> destination, ref int repaired, ref int repairs)
    {
        for (var written = 0; ;)
        {
            var status = Utf8.ToUtf16(bytes.AsSpan(start, end - start), destination[written..], out var read, out var more, replaceInvalidSequences: false,
                isEnd);
            start += read;
            written += more;
            if (status is not OperationStatus.InvalidData || written == destination.Length) return written;
            if (!declaresOther)
            {
                if (repairs++ == 0) repaired = written;
            }
            destination[written++] = characters[bytes[start++]];
        }
    }

    private void Fill()
    {
        bytes.AsSpan(start, end - start).CopyTo(bytes);
        end -= start;
        start = 0;
        while (end < bytes.Length && !isEnd)
        {
            var read = stream.Read(bytes, end, bytes.Length - end);
            isEnd = read == 0;
            end += read;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> block)
    {
        for (var cut = 0; cut < MostSequenceBytes && cut < block.Length; cut++)
        {
            if (Utf8.IsValid(block[..^cut])) return block.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0;
        }
        return false;
    }

    /// <summary>The encoding that the XML declaration names; null for none or an unknown one.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> block)
    {
        var declaration = block.IndexOf("<?xml"u8);
        if (declaration < 0) return null;
        var rest = block[declaration..];
        var close = rest.IndexOf("?>"u8);
        var text = Encoding.Latin1.GetString(rest[..Math.Clamp(close, 0, 400)]);
        var name = text.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        return name < 0 ? null : TextEncodings.Find(text[(name + "encoding".Length)..].TrimStart(' ', '=', '\t').Trim('"', '\'', ' ').Split('"', '\'', ' ')[0]);
    }
}
