namespace Placard.Text;

/// <summary>Truncates texts at the end of a word.</summary>
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
}
