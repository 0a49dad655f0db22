using System.Buffers;
using System.Text;
using Placard.Text;

namespace Placard.Importing.Html;

/// <summary>Text without what no page can show: control characters and halves of surrogate pairs.</summary>
internal static class ShownText
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\u007F']);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(XmlCharacters.Forbidden) && !text.AsSpan().ContainsAny(Suspect)) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0x7F && !XmlCharacters.IsForbidden(rune.Value)) shown.Append(rune.ToString());
        }
        return shown.ToString();
    }

    /// <summary>The text on one line, with single blanks between words.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', Of(text).Split([' ', '\t', '\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
}
