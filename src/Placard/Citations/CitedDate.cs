using Placard.Content;
using Placard.Locales;

namespace Placard.Citations;

/// <summary>Dates in citations, of which less than a day may be known.</summary>
/// <param name="style">The patterns of the citation style.</param>
/// <param name="circa">The key of the pattern of an approximate date.</param>
/// <param name="uncertain">The key of the pattern of an uncertain date; where the style has none, that of an approximate date.</param>
/// <param name="isBracketed">Whether a date that the document does not give stands in brackets.</param>
internal sealed class CitedDate(DateStyle style, string circa, string uncertain, bool isBracketed)
{
    /// <summary>The date; null where the style has no way to say what is known.</summary>
    public string? Write(EdtfDate date, Locale locale)
    {
        if (date.Exact is { } known) return locale.Day(style.Day, known, style.Months);
        var (from, to) = (date.Interval!.From, date.Interval.To);
        if (from is null && !isBracketed) return null;
        var text = from is null ? Fill("cite.notAfter", Write(to, locale), locale) : style.Write(from, to, locale, part => Write(part, locale));
        var isGiven = !date.IsQualified && from is not null && to.Precision != DatePrecision.Decade;
        return isGiven || !isBracketed ? text : Fill("cite.supplied", text, locale);
    }

    private string Write(EdtfPart part, Locale locale)
    {
        var text = style.Write(part, locale);
        var isCirca = part.IsApproximate || (part.IsUncertain && circa == uncertain);
        if (isCirca) text = Fill(circa, text, locale);
        return part.IsUncertain && circa != uncertain ? Fill(uncertain, text, locale) : text;
    }

    private static string Fill(string key, string date, Locale locale) => (locale.Find(key) ?? "{date}").Replace("{date}", date, StringComparison.Ordinal);
}
