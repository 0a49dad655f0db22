using Placard.Locales;

namespace Placard.Citations;

/// <summary>The bibliography of the Chicago Manual of Style (17th edition): <c>Bell, Anna, and Jo Roe. “Title.” Archive, June 1, 2020. URL.</c></summary>
internal sealed class ChicagoStyle : ICitationStyle
{
    private const int MostNames = 10;

    /// <summary>Section 14.145: <c>[ca. 1750]</c>, <c>[1750?]</c>.</summary>
    private static readonly CitedDate Date =
        new(new("cite.chicagoDate", "cite.chicagoMonth", "cite.decade", "cite.interval"), "cite.circa", "cite.uncertain", isBracketed: true);

    private const int NamesBeforeOthers = 7;

    public string Name => "Chicago";

    public CitationText Write(Citation citation, Locale locale)
    {
        var text = CitationText.BeginWith(Names(citation.Authors, locale)).Add(QuotedTitle.Of(citation.Title, ".", locale)).Add(" ")
            .AddItalic(citation.Archive);
        if (citation.Date is { } date && Date.Write(date, locale) is { } written) text.Add(locale.Comma).Add(written);
        return text.Stop().Add(" ").AddUrl(citation.Url).Add(".");
    }

    private static string Names(IReadOnlyList<CitedName> names, Locale locale) => names.Count > MostNames
        ? NameList.WithOthers(NameList.FirstInverted(names.Take(NamesBeforeOthers), locale), locale)
        : NameList.Join(NameList.FirstInverted(names, locale), "cite.and", locale);
}
