using System.Globalization;
using Placard.Content;

namespace Placard.Locales;

/// <summary>A way to write dates of every precision, as keys of a locale; the qualifiers of a date are added by those who use it.</summary>
/// <param name="Day">The key of the pattern of a day.</param>
/// <param name="Month">The key of the pattern of a month of a year.</param>
/// <param name="Decade">The key of the pattern of a decade.</param>
/// <param name="Interval">The key of the pattern that joins two dates, two months or two days.</param>
/// <param name="Months">The key of the names of the months.</param>
internal sealed record DateStyle(string Day, string Month, string Decade, string Interval, string Months = "months")
{
    /// <summary>Dates in the text of pages.</summary>
    public static DateStyle Page { get; } = new("dates.day", "dates.month", "inexact.decade", "inexact.interval");

    /// <summary>A part without its qualifiers.</summary>
    public string Write(EdtfPart part, Locale locale) => part.Precision switch
    {
        DatePrecision.Day => locale.Day(Day, new ArchiveDate(part.Earliest), Months),
        DatePrecision.Month => WriteMonth(part, locale.MonthName(part.Earliest.Month, Months), locale),
        DatePrecision.Year => WriteYear("inexact.year", part, locale),
        _ => WriteYear(Decade, part, locale),
    };

    /// <summary>Two parts as an interval. What both have in common is written once: "3 to 18 May 2019", "May to July 2019".</summary>
    /// <param name="from">The beginning.</param>
    /// <param name="to">The end.</param>
    /// <param name="locale">The language.</param>
    /// <param name="write">How a part is written with its qualifiers, where nothing is in common.</param>
    public string Write(EdtfPart from, EdtfPart to, Locale locale, Func<EdtfPart, string> write)
    {
        if (from == to) return write(to);
        var isPlain = !from.IsQualified && !to.IsQualified && from.Precision == to.Precision && from.Earliest.Year == to.Earliest.Year;
        if (isPlain && to.Precision == DatePrecision.Month) return WriteMonth(to, Join(MonthName(from, locale), MonthName(to, locale), locale), locale);
        if (isPlain && to.Precision == DatePrecision.Day && from.Earliest.Month == to.Earliest.Month)
            return locale.Days(Day, to.Earliest, Join(DayNumber(from), DayNumber(to), locale), Months);
        return Join(write(from), write(to), locale);
    }

    private string Join(string from, string to, Locale locale) => (locale.Find(Interval) ?? "{from} – {to}")
        .Replace("{from}", from, StringComparison.Ordinal).Replace("{to}", to, StringComparison.Ordinal);

    private string WriteMonth(EdtfPart part, string month, Locale locale) => (locale.Find(Month) ?? "{month} {year}")
        .Replace("{month}", month, StringComparison.Ordinal).Replace("{year}", YearNumber(part), StringComparison.Ordinal);

    private static string WriteYear(string key, EdtfPart part, Locale locale) =>
        (locale.Find(key) ?? "{year}").Replace("{year}", YearNumber(part), StringComparison.Ordinal);

    private string MonthName(EdtfPart part, Locale locale) => locale.MonthName(part.Earliest.Month, Months);

    private static string YearNumber(EdtfPart part) => part.Earliest.Year.ToString(CultureInfo.InvariantCulture);

    private static string DayNumber(EdtfPart part) => part.Earliest.Day.ToString(CultureInfo.InvariantCulture);
}
