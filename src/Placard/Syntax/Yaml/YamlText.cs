using System.Globalization;
using System.Text;

namespace Placard.Syntax;

/// <summary>Texts as YAML values.</summary>
internal static class YamlText
{
    /// <summary>
    /// Puts a text in quotation marks, so that it is read as that text and nothing else. NUL and half a character, which no file may hold, become U+FFFD.
    /// </summary>
    public static string Quote(string text) => Quote(text, NeedsEscape);

    /// <summary>
    /// A key: as it is where it can mean nothing else. In quotation marks, invisible characters are escaped, which <see cref="YamlLines"/> would report in a
    /// key.
    /// </summary>
    public static string Key(string name) => IsPlain(name) ? name : Quote(name, c => NeedsEscape(c) || YamlLines.IsInvisible(c));

    /// <summary>Whether a text means itself without quotation marks: a word, a date or a number, as only keys that expect one write it.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text[^1] != ':'
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or '.' or ':');

    /// <summary>Whether a character can stand in a text only as an escape.</summary>
    public static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static string Quote(string text, Func<char, bool> needsEscape)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes()) Append(quoted, rune, needsEscape);
        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, Rune rune, Func<char, bool> needsEscape)
    {
        switch (rune.Value)
        {
            case '"' or '\\': quoted.Append('\\').Append((char)rune.Value); break;
            case '\n': quoted.Append("\\n"); break;
            case '\t': quoted.Append("\\t"); break;
            case '\0': quoted.Append('\uFFFD'); break;
            case var value when rune.IsBmp && needsEscape((char)value): quoted.Append(CultureInfo.InvariantCulture, $"\\u{value:X4}"); break;
            default: quoted.Append(rune.ToString()); break;
        }
    }
}
