using Placard.Locales;

namespace Placard.Citations;

/// <summary>
/// The reference list of the American Psychological Association (7th edition): <c>Bell, A., &amp; Roe, J. (2020, June 1). Title. Archive. URL</c>
/// </summary>
internal sealed class ApaStyle : ICitationStyle
{
    private const int MostNames = 20;

    /// <summary>Chapter 9, date element: <c>ca. 1750</c>; a date that is only bounded is none (<c>n.d.</c>).</summary>
    private static readonly CitedDate Date =
        new(new("cite.apaDate", "cite.apaMonth", "cite.decade", "cite.interval"), "cite.circa", "cite.circa", isBracketed: false);

    public string Name => "APA";

    public CitationText Write(Citation citation, Locale locale)
    {
        var date = (citation.Date is { } known ? Date.Write(known, locale) : null) ?? locale.Find("cite.noDate");
        var text = new CitationText();
        if (citation.Authors.Count > 0) text.Add(Names(citation.Authors, locale)).Stop().Add($" ({date}). ").AddItalic(citation.Title).Stop();
        else text.AddItalic(citation.Title).Stop().Add($" ({date}).");
        return text.Add(" ").AddName(citation.Archive).Stop().Add(" ").AddUrl(citation.Url);
    }

    private static string Names(IReadOnlyList<CitedName> names, Locale locale)
    {
        string Short(CitedName name) => name.Family is null ? name.Whole : name.Last + locale.Comma + name.Initials;
        return names.Count <= MostNames
            ? NameList.Join(names.Select(Short), "cite.ampersand", locale)
            : string.Join(locale.Comma, names.Take(MostNames - 1).Select(Short)) + locale.Comma + "… " + Short(names[^1]);
    }
}
