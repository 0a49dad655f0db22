using System.Globalization;
using System.Text;

namespace Placard.Text;

/// <summary>The part of a URL that names an entry: lower-case letters and digits of any script, joined by hyphens.</summary>
public static class Slug
{
    /// <summary>Makes a slug of any text: marks are removed from Latin letters, other characters become hyphens.</summary>
    /// <returns>An empty string if the text contains no letter and no digit.</returns>
    public static string From(string text)
    {
        if (IsPlain(text)) return text;
        var slug = new StringBuilder(text.Length);
        foreach (var rune in Normalization.Decompose(text).EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
            var followsLatin = slug.Length > 0 && slug[^1] < '\u0250';
            if (isMark && followsLatin) continue;
            if (isMark || Rune.IsLetterOrDigit(rune)) slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-' && rune.Value is not ('\'' or '\u2019')) slug.Append('-');
        }
        return Normalization.Compose(slug.ToString().TrimEnd('-'));
    }

    /// <summary>Whether a text is a valid slug as it is.</summary>
    public static bool IsValid(string text) => text.Length > 0 && From(text) == text;

    private static bool IsPlain(string text)
    {
        var afterHyphen = true;
        foreach (var c in text)
        {
            if (c == '-' ? afterHyphen : !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))) return false;
            afterHyphen = c == '-';
        }
        return text.Length > 0 && !afterHyphen;
    }
}
