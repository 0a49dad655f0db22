namespace Placard.Locales;

/// <summary>
/// A language tag in the form of Open Graph, with a territory: <c>fr_CA</c>; where the tag names no region, the one by which networks list the language
/// (<c>fr_FR</c>), and none for a language that they do not list.
/// </summary>
internal static class OpenGraphLocale
{
    public static string Of(string lang)
    {
        var last = lang.LastIndexOf('-') + 1;
        var language = last == 0 ? lang : lang[..lang.IndexOf('-', StringComparison.Ordinal)];
        if (last > 0 && IsRegion(lang[last..])) return $"{language}_{lang[last..]}";
        return TerritoryOf(last == 0 ? language : lang) is { } territory ? $"{language}_{territory}" : language;
    }

    /// <summary>Two letters or three digits; a script has four letters.</summary>
    private static bool IsRegion(string part) => part.Length < 4;

    private static string? TerritoryOf(string lang) => lang switch
    {
        "ar" => "AR", // As networks list Arabic, which is not the territory of that code.
        "bn" => "IN",
        "ca" or "eu" or "es" or "gl" => "ES",
        "cs" => "CZ",
        "cy" => "GB",
        "da" => "DK",
        "el" => "GR",
        "en" => "US",
        "et" => "EE",
        "fa" => "IR",
        "ga" => "IE",
        "he" => "IL",
        "hi" or "ta" or "te" or "ml" => "IN",
        "ja" => "JP",
        "ko" => "KR",
        "nb" or "nn" => "NO",
        "pt" => "BR",
        "sl" => "SI",
        "sq" => "AL",
        "sr" or "sr-Cyrl" => "RS",
        "sv" => "SE",
        "uk" => "UA",
        "ur" => "PK",
        "vi" => "VN",
        "zh" or "zh-Hans" => "CN",
        "zh-Hant" => "TW",
        "bg" or "de" or "fi" or "fr" or "hr" or "hu" or "is" or "it" or "lt" or "lv" or "nl" or "pl" or "ro" or "ru" or "sk" or "th" or "tr" =>
            lang.ToUpperInvariant(),
        _ => null,
    };
}
