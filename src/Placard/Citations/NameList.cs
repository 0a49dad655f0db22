using Placard.Locales;

namespace Placard.Citations;

/// <summary>The names of a citation's authors in a row.</summary>
internal static class NameList
{
    /// <summary>The first name as lists sort it, the others as they are read.</summary>
    public static IEnumerable<string> FirstInverted(IEnumerable<CitedName> names, Locale locale) =>
        names.Select((name, i) => i == 0 && name.Family is not null ? name.Last + locale.Comma + name.Given : name.Whole);

    /// <param name="names">The names as the style writes each.</param>
    /// <param name="key">The locale's key of the text before the last name.</param>
    /// <param name="locale">The locale of the page.</param>
    public static string Join(IEnumerable<string> names, string key, Locale locale)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(locale.Comma, all[..^1]) + locale.Find(key) + all[^1];
    }

    /// <summary>The names and the locale's <c>et al.</c></summary>
    public static string WithOthers(IEnumerable<string> names, Locale locale) => string.Join(locale.Comma, names) + locale.Comma + locale.Find("cite.others");
}
