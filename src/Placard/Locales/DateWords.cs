using Placard.Content;

namespace Placard.Locales;

/// <summary>Dates that are no known day, in the words of a language: the patterns below <c>inexact</c> in its file.</summary>
internal static class DateWords
{
    public static string Write(EdtfInterval date, Locale locale)
    {
        if (!date.IsInterval) return Write(date.To, locale);
        if (date.From is { } from) return DateStyle.Page.Write(from, date.To, locale, part => Write(part, locale));
        return Fill(Find("inexact.until", date.To, locale), Write(date.To, locale));
    }

    private static string Write(EdtfPart part, Locale locale)
    {
        var text = DateStyle.Page.Write(part, locale);
        if (part.IsApproximate) text = Fill(Find("inexact.about", part with { IsApproximate = false }, locale), text);
        return part.IsUncertain ? Fill(locale.Find("inexact.uncertain"), text) : text;
    }

    /// <summary>A pattern, or of patterns for <c>day</c>, <c>about</c> and <c>other</c> the one that fits what follows: prepositions depend on it.</summary>
    private static string? Find(string key, EdtfPart part, Locale locale) =>
        (part.IsApproximate ? locale.Find(key + ".about") : part.Precision == DatePrecision.Day ? locale.Find(key + ".day") : null)
        ?? locale.Find(key) ?? locale.Find(key + ".other");

    private static string Fill(string? pattern, string date) => (pattern ?? "{date}").Replace("{date}", date, StringComparison.Ordinal);
}
