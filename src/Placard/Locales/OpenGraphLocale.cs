namespace Placard.Locales;

/// <summary>A language tag in the form of Open Graph: <c>fr_CA</c>, and <c>fr</c> where the tag names no region.</summary>
internal static class OpenGraphLocale
{
    public static string Of(string lang)
    {
        var last = lang.LastIndexOf('-') + 1;
        if (last == 0) return lang;
        var language = lang[..lang.IndexOf('-', StringComparison.Ordinal)];
        return IsRegion(lang[last..]) ? $"{language}_{lang[last..]}" : language;
    }

    /// <summary>Two letters or three digits; a script has four letters.</summary>
    private static bool IsRegion(string part) => part.Length < 4;
}
