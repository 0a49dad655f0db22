using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Placard.Reading.Tables;
using Placard.Text;

namespace Placard.Receiving;

/// <summary>Texts that strangers sent, for a cell of a table.</summary>
internal static partial class ReceivedText
{
    private const int Longest = 200;

    private const char Joiner = '\u200D', NonJoiner = '\u200C';

    /// <summary>The text on one line, in Unicode normalization form C, without characters that are invisible or change the direction of others.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) clean.Append(' ');
            else if (IsVisible(rune)) clean.Append(rune);
        }
        return Blanks().Replace(Normalization.Compose(clean.ToString()), " ").Trim();
    }

    /// <summary>Why a text is no part of a name; null where it may be one.</summary>
    public static string? DoubtOf(string text)
    {
        if (text.Length == 0) return null;
        if (text.Length > Longest) return "a very long text";
        if (Link().IsMatch(text)) return "a link or code in a name";
        if (SpreadsheetText.IsCalculated(text)) return "a text that a spreadsheet program would calculate";
        return PrivateCells.Find(text) is { } found ? $"{found} in a name" : null;
    }

    private static bool IsVisible(Rune rune) => rune.Value is Joiner or NonJoiner
        || (!XmlCharacters.IsForbidden(rune.Value) && rune != Rune.ReplacementChar
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    [GeneratedRegex("://|www\\.|[<>{}]|javascript:|\\p{L}\\.(?:com|net|org|info|biz|ru|xyz|top|io|shop|site|online)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
