using Placard.Locales;

namespace Placard.Citations;

/// <summary>
/// The styles in which people cite a page of an archive: the Chicago Manual's bibliography (17th edition), the American
/// Psychological Association's (7th) and the Modern Language Association's (9th), with the translations of the page's language.
/// </summary>
internal sealed class CitationStyles(Locale locale)
{
    private const int MostNamesInChicago = 10;
    private const int NamesBeforeOthersInChicago = 7;
    private const int MostNamesInApa = 20;

    /// <summary>What may stand between a quotation mark and the quoted text.</summary>
    private static readonly string[] Spaces = ["\u00A0", "\u202F", " ", ""];

    /// <summary><c>Bell, Anna, and Jo Roe. “Title.” Archive, June 1, 2020. Address.</c></summary>
    public CitationText Chicago(Citation citation)
    {
        var text = Begin(ChicagoNames(citation.Authors)).Add(Quoted(citation.Title, ".")).Add(" ").AddItalic(citation.Archive);
        if (citation.Date is { } date) text.Add(locale.Comma).Add(locale.Day("cite.chicagoDate", date));
        return text.Stop().Add(" ").AddAddress(citation.Url).Add(".");
    }

    /// <summary><c>Bell, A., &amp; Roe, J. (2020, June 1). Title. Archive. Address</c></summary>
    public CitationText Apa(Citation citation)
    {
        var date = citation.Date is { } day ? locale.Day("cite.apaDate", day) : locale.Find("cite.noDate");
        var text = new CitationText();
        if (citation.Authors.Count > 0) text.Add(ApaNames(citation.Authors)).Stop().Add($" ({date}). ").AddItalic(citation.Title).Stop();
        else text.AddItalic(citation.Title).Stop().Add($" ({date}).");
        return text.Add(" ").Add(citation.Archive).Stop().Add(" ").AddAddress(citation.Url);
    }

    /// <summary><c>Bell, Anna, and Jo Roe. “Title.” Archive, 1 June 2020, Address.</c></summary>
    public CitationText Mla(Citation citation)
    {
        var text = Begin(MlaNames(citation.Authors)).Add(Quoted(citation.Title, ".")).Add(" ").AddItalic(citation.Archive);
        if (citation.Date is { } date) text.Add(locale.Comma).Add(locale.Day("cite.mlaDate", date, "shortMonths"));
        return text.Add(locale.Comma).AddAddress(citation.Url).Add(".");
    }

    private static CitationText Begin(string names) => names.Length > 0 ? new CitationText().Add(names).Stop().Add(" ") : new CitationText();

    private string ChicagoNames(IReadOnlyList<CitedName> names) => names.Count > MostNamesInChicago
        ? Others(FirstInverted(names.Take(NamesBeforeOthersInChicago)))
        : Join(FirstInverted(names), "cite.and");

    private string MlaNames(IReadOnlyList<CitedName> names) => names.Count > 2 ? Others(FirstInverted(names.Take(1))) : Join(FirstInverted(names), "cite.and");

    private string ApaNames(IReadOnlyList<CitedName> names)
    {
        string Short(CitedName name) => name.Family is null ? name.Whole : name.Last + locale.Comma + name.Initials;
        return names.Count <= MostNamesInApa
            ? Join(names.Select(Short), "cite.ampersand")
            : string.Join(locale.Comma, names.Take(MostNamesInApa - 1).Select(Short)) + locale.Comma + "… " + Short(names[^1]);
    }

    /// <summary>The first as lists sort it, the others as they are read.</summary>
    private IEnumerable<string> FirstInverted(IEnumerable<CitedName> names) =>
        names.Select((name, i) => i == 0 && name.Family is not null ? name.Last + locale.Comma + name.Given : name.Whole);

    private string Join(IEnumerable<string> names, string key)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(locale.Comma, all[..^1]) + locale.Find(key) + all[^1];
    }

    private string Others(IEnumerable<string> names) => string.Join(locale.Comma, names) + locale.Comma + locale.Find("cite.others");

    /// <summary>A title in the language's quotation marks, those inside it changed for the inner ones; the stop goes where the language puts it.</summary>
    private string Quoted(string title, string stop) => (locale.Find("cite.quote") ?? "“{text}{stop}”")
        .Replace("{stop}", CitationText.EndsSentence(title) ? "" : stop, StringComparison.Ordinal)
        .Replace("{text}", InnerQuotes(title), StringComparison.Ordinal);

    private string InnerQuotes(string title)
    {
        var outer = (locale.Find("cite.quote") ?? "").Split("{text}");
        var inner = (locale.Find("cite.innerQuote") ?? "").Split("{text}");
        if (outer.Length != 2 || inner.Length != 2) return title;
        var (open, close) = (outer[0].Trim(), outer[1].Replace("{stop}", "", StringComparison.Ordinal).Trim());
        var changed = Spaces.Aggregate(title, (text, space) => text.Replace(open + space, inner[0], StringComparison.Ordinal).Replace(space + close, inner[1], StringComparison.Ordinal));
        var parts = changed.Split('"');
        return parts.Length % 2 == 0 ? changed : string.Concat(parts.Select((part, i) => i == 0 ? part : (i % 2 == 1 ? inner[0] : inner[1]) + part));
    }
}
