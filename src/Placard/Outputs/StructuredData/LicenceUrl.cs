using System.Text.RegularExpressions;

namespace Placard.Outputs.StructuredData;

/// <summary>The URL of a licence that is named in words.</summary>
internal static partial class LicenceUrl
{
    /// <summary>The URL in the text, else that of the Creative Commons licence or dedication it names; null where it has neither.</summary>
    public static string? Of(string? licence)
    {
        if (licence is null) return null;
        if (Url().Match(licence) is { Success: true } url) return url.Value;
        if (CreativeCommons().Match(licence) is { Success: true } named)
            return $"https://creativecommons.org/licenses/{named.Groups["terms"].Value.ToLowerInvariant()}/{named.Groups["version"].Value}/";
        return PublicDomain().IsMatch(licence) ? "https://creativecommons.org/publicdomain/zero/1.0/" : null;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;)]", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"\bCC[ -](?<terms>BY(-(NC|SA|ND|NC-SA|NC-ND))?)[ -](?<version>[1-4]\.[05])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CreativeCommons();

    [GeneratedRegex(@"\bCC0\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublicDomain();
}
