namespace Placard.Text;

/// <summary>Shortens a text without cutting a word in two.</summary>
internal static class Truncation
{
    /// <summary>The text itself, or its beginning up to a word's end with an ellipsis, at most <paramref name="length"/> UTF-16 units in all.</summary>
    public static string AtWord(string text, int length)
    {
        if (text.Length <= length || length < 2) return text;
        var end = text.LastIndexOf(' ', length - 1);
        if (end <= 0) end = char.IsLowSurrogate(text[length - 1]) ? length - 2 : length - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '–', '—', '-', '،', '؛') + '…';
    }
}
