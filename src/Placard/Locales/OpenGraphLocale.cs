namespace Placard.Locales;

/// <summary>A language as Open Graph writes it: with the region that its tag names, and without one where it names none.</summary>
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
