using System.Globalization;

namespace Placard.Cli.Terminal;

/// <summary>Text that a terminal may show. Files and their names may hold characters that would control it.</summary>
internal static class PrintableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Replaces each character that controls a terminal by one of the same length, so that columns stay. Tabs stay too.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        ? string.Create(text.Length, text, static (shown, text) =>
        {
            for (var i = 0; i < text.Length; i++) shown[i] = IsPrintable(text, i) ? text[i] : Replacement;
        })
        : text;

    /// <summary>Whether a text holds such a character, or the sign that stands for bytes that are not UTF-8.</summary>
    public static bool IsBinary(string text) => Of(text).Contains(Replacement, StringComparison.Ordinal);

    private static bool IsPrintable(string text, int index)
    {
        var c = text[index];
        if (c == '\t') return true;
        // Explicit embeddings and overrides of direction, which last to the end of the line.
        if (c is >= '\u202A' and <= '\u202E') return false;
        if (char.IsLowSurrogate(c)) return index > 0 && char.IsHighSurrogate(text[index - 1]);
        return CharUnicodeInfo.GetUnicodeCategory(text, index) is not (UnicodeCategory.Control or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
