using System.Globalization;
using System.Text;

namespace Placard.Text;

/// <summary>
/// A key to sort names by, the same on every machine: without marks, case and punctuation, and with variants of letters (ø, ł, ß, and Persian
/// forms of Arabic letters) in the place of their base letter.
/// </summary>
public static class SortKey
{
    /// <summary>Only stretches words; it is no letter.</summary>
    private const char Tatweel = '\u0640';

    private const char Madda = '\u0653';

    /// <summary>The sort key of a text; compare keys by code units.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Normalization.Decompose(text))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (c == Madda && key.Length > 0 && key[^1] == 'ا') key.Insert(key.Length - 1, 'ء'); // آ is the first of the alphabet.
            if (category is UnicodeCategory.NonSpacingMark || c == Tatweel) continue;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) Append(key, char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c) || category is UnicodeCategory.DashPunctuation) key.Append(' ');
        }
        return key.ToString();
    }

    /// <summary>The letter under which a name stands in an index, as a capital; <c>#</c> for a name that begins with none.</summary>
    public static string InitialOf(string text)
    {
        foreach (var rune in Normalization.Decompose(text).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune)) continue;
            if (!Rune.IsLetter(rune)) break;
            var lower = Rune.ToLowerInvariant(rune).ToString();
            if (lower.Length == 1 && LatinLetters.SameAs.TryGetValue(lower[0], out var same)) lower = same[..1];
            else if (lower.Length == 1 && PlaceOf(lower[0]) is { Length: 1 } place) lower = place;
            return lower.ToUpperInvariant();
        }
        return "#";
    }

    private static void Append(StringBuilder key, char letter)
    {
        if (LatinLetters.SameAs.TryGetValue(letter, out var same)) key.Append(same);
        else key.Append(PlaceOf(letter));
    }

    /// <summary>Persian letters follow the letter that they are derived from.</summary>
    private static string PlaceOf(char letter) => letter switch
    {
        'ٱ' => "ا",
        'پ' => "ب\uffff",
        'چ' => "ج\uffff",
        'ژ' => "ز\uffff",
        'ک' => "ك",
        'گ' => "ك\uffff",
        'ی' => "ي",
        'ھ' or 'ہ' => "ه",
        _ => letter.ToString(),
    };
}
