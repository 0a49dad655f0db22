using Placard.Locales;

namespace Placard.Citations;

/// <summary>The works cited of the Modern Language Association (9th edition): <c>Bell, Anna, and Jo Roe. “Title.” Archive, 1 June 2020, URL.</c></summary>
internal sealed class MlaStyle : ICitationStyle
{
    private const int MostNames = 2;

    /// <summary>Chapter 5, publication date: <c>[circa 1750]</c>, <c>[1750?]</c>.</summary>
    private static readonly CitedDate Date =
        new(new("cite.mlaDate", "cite.mlaMonth", "cite.decade", "cite.interval", "shortMonths"), "cite.circaInFull", "cite.uncertain", isBracketed: true);

    public string Name => "MLA";

    public CitationText Write(Citation citation, Locale locale)
    {
        var text = CitationText.BeginWith(Names(citation.Authors, locale)).Add(QuotedTitle.Of(citation.Title, ".", locale)).Add(" ")
            .AddItalic(citation.Archive);
        if (citation.Date is { } date && Date.Write(date, locale) is { } written) text.Add(locale.Comma).Add(written);
        return text.Add(locale.Comma).AddUrl(citation.Url).Add(".");
    }

    private static string Names(IReadOnlyList<CitedName> names, Locale locale) => names.Count > MostNames
        ? NameList.WithOthers(NameList.FirstInverted(names.Take(1), locale), locale)
        : NameList.Join(NameList.FirstInverted(names, locale), "cite.and", locale);
}
