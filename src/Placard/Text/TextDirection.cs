namespace Placard.Text;

/// <summary>The text direction of languages.</summary>
internal static class TextDirection
{
    private static readonly HashSet<string> RightToLeft =
        new(["ar", "arc", "ckb", "dv", "fa", "ha-Arab", "he", "ks", "ps", "sd", "ug", "ur", "uz-Arab", "yi"], StringComparer.Ordinal);

    public static string Of(string lang) => RightToLeft.Contains(lang) || RightToLeft.Contains(lang.Split('-')[0]) ? "rtl" : "ltr";

    /// <summary>Whether a text must be isolated on a page: its first letter is of a script of the other direction, as <c>dir="auto"</c> decides.</summary>
    public static bool NeedsIsolation(string text, bool isPageRightToLeft) => IsRightToLeft(text) is { } direction && direction != isPageRightToLeft;

    /// <summary>Whether the first letter of a text is of a script that is written from right to left; null without letters.</summary>
    private static bool? IsRightToLeft(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAscii(c) ? char.IsAsciiLetter(c) : char.IsLetter(text, i)) return IsRightToLeft(char.IsSurrogate(c) ? char.ConvertToUtf32(text, i) : c);
            if (char.IsHighSurrogate(c)) i++;
        }
        return null;
    }

    /// <summary>Whether a letter is in the ranges that Unicode reserves for scripts from right to left.</summary>
    private static bool IsRightToLeft(int letter) =>
        letter is (>= 0x590 and <= 0x8ff) or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfeff)
            or (>= 0x10800 and <= 0x10fff) or (>= 0x1e800 and <= 0x1efff);
}
