using System.Text;

namespace Placard.Outputs.Search;

/// <summary>Finds the words of UTF-8 text, folded; in Markdown without URLs, tags and labels. One pass, without allocation.</summary>
internal ref struct WordScanner(SearchWords words, Span<char> buffer)
{
    /// <summary>The maximum length of a word, in characters; the rest is ignored.</summary>
    public const int MaxWordLength = 40;

    /// <summary>The maximum distance to the end of a link or tag, in bytes.</summary>
    private const int MaxMarkLength = 2000;

    /// <summary>The code of each byte in a word's key; 0 if it is no ASCII letter or digit.</summary>
    private static readonly byte[] Codes = [.. Enumerable.Range(0, 0x100).Select(c => WordTable.CodeOf((char)c))];

    private readonly Span<char> buffer = buffer;
    private int length;

    /// <summary>The length of the word before an apostrophe; 0 without one.</summary>
    private int joint;

    public void Scan(string text)
    {
        foreach (var rune in text.EnumerateRunes()) Add(rune);
        EndWord();
    }

    public void ScanMarkdown(ReadOnlySpan<byte> text)
    {
        var codes = Codes;
        for (var i = ListNumber.LengthIn(text); i < text.Length;)
        {
            var start = i;
            var key = 0UL;
            byte code;
            for (; i < text.Length && (code = codes[text[i]]) != 0; i++) key = WordTable.Append(key, code);
            if (i > start) AddLetters(key, text[start..i], i == text.Length || EndsPlainWord(text[i]));
            if (i == text.Length) break;
            var c = text[i];
            if (c >= 0x80)
            {
                Rune.DecodeFromUtf8(text[i..], out var rune, out var size);
                Add(rune);
                i += size;
            }
            else if (c == '\'')
            {
                Join();
                i++;
            }
            else
            {
                if (length > 0) EndWord();
                if (c == '\n') i += ListNumber.LengthIn(text[(i + 1)..]);
                i += c is (byte)']' or (byte)'[' or (byte)'<' or (byte)'&' ? 1 + MarkLength(text[i..]) : 1;
            }
        }
        EndWord();
    }

    /// <summary>Adds ASCII letters: in most cases a complete word, with a separator on both sides.</summary>
    private void AddLetters(ulong key, ReadOnlySpan<byte> letters, bool endsWord)
    {
        if (endsWord && length == 0 && letters.Length <= WordTable.MaxKeyLength)
        {
            words.Add(key, letters);
        }
        else
        {
            foreach (var letter in letters) AddLetter(char.ToLowerInvariant((char)letter));
        }
    }

    private static bool EndsPlainWord(byte c) => c < 0x80 && c != '\'';

    /// <summary>The length of a Markdown construct without words, after its first character.</summary>
    private static int MarkLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3) return 0;
        return (text[0], text[1]) switch
        {
            ((byte)']', (byte)'(') => DistanceTo(text, ")"u8),
            ((byte)']', (byte)'[') or ((byte)'[', (byte)'^') => DistanceTo(text, "]"u8),
            ((byte)']', (byte)':') => DefinitionLength(text),
            ((byte)'<', var next) when char.IsAsciiLetter((char)next) || next is (byte)'/' or (byte)'!' => DistanceTo(text, ">"u8),
            ((byte)'&', var next) when char.IsAsciiLetter((char)next) || next == '#' =>
                text[..Math.Min(text.Length, 12)].IndexOf((byte)';') is > 0 and var end ? end : 0,
            _ => 0,
        };
    }

    /// <summary>The length of the URL in <c>]: https://…</c>.</summary>
    private static int DefinitionLength(ReadOnlySpan<byte> text)
    {
        var start = text.Length - text[2..].TrimStart(" "u8).Length;
        var length = text[start..].IndexOfAny(" \n"u8) is >= 0 and var end ? end : text.Length - start;
        return text.Slice(start, length).Contains((byte)'/') ? start + length - 1 : 0;
    }

    private static int DistanceTo(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) => Math.Max(0, text[..Math.Min(text.Length, MaxMarkLength)].IndexOf(end));

    private void Add(Rune rune)
    {
        foreach (var c in Folding.Of(rune))
        {
            var isLone = Folding.IsLone(c);
            if (c == ' ' || isLone) EndWord();
            if (c == '\'') Join();
            else if (c != ' ') AddLetter(c);
            if (isLone) EndWord();
        }
    }

    private void AddLetter(char c)
    {
        if (length < buffer.Length) buffer[length++] = c;
    }

    private void EndWord()
    {
        if (length == 0) return;
        if (joint == 0 || joint == length || IsOneWord(buffer[..joint], buffer[joint..length]))
        {
            words.Add(WithoutArticle(buffer[..length]));
        }
        else
        {
            words.Add(WithoutArticle(buffer[..joint]));
            words.Add(WithoutArticle(buffer[joint..length]));
        }
        length = joint = 0;
    }

    /// <summary>Handles an apostrophe; whether it joins or separates words is decided at the end of the word.</summary>
    private void Join()
    {
        if (joint > 0) EndWord();
        joint = length;
    }

    /// <summary>Whether an apostrophe is part of a name (Ma'an), and not of an article or an English contraction.</summary>
    private static bool IsOneWord(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length > 1 && after.Length > 1 && before is not "un" && !before.EndsWith("qu") && !before.EndsWith("ll") && after is not ("ll" or "re" or "ve");

    /// <summary>An Arabic word without its article and prefixed particles.</summary>
    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word)
    {
        if (word.Length < 5 || word[0] < '\u0600' || word[0] > '\u06ff') return word;
        if (word.StartsWith("ال") || word.StartsWith("لل")) return word[2..];
        return word.Length > 5 && word[0] is 'و' or 'ب' or 'ك' or 'ف' && word[1..].StartsWith("ال") ? word[3..] : word;
    }
}
