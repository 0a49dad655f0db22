using System.Text;

namespace Placard.Text;

/// <summary>Truncates texts at the end of a word or of a character.</summary>
internal static class Truncation
{
    /// <summary>The text, or its beginning up to the end of a word with an ellipsis, at most <paramref name="length"/> UTF-16 code units in all.</summary>
    public static string AtWord(string text, int length)
    {
        if (text.Length <= length || length < 2) return text;
        var end = text.LastIndexOf(' ', length - 1);
        if (end <= 0) end = char.IsLowSurrogate(text[length - 1]) ? length - 2 : length - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '–', '—', '-', '،', '؛') + '…';
    }

    /// <summary>The text, or its beginning that has at most a number of bytes in UTF-8.</summary>
    public static string AtByte(string text, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= bytes) return text;
        var (length, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((used += rune.Utf8SequenceLength) > bytes) break;
            length += rune.Utf16SequenceLength;
        }
        return text[..length];
    }
}
