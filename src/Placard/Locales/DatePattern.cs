using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Placard.Locales;

/// <summary>A way in which a language writes days, from <c>dates:</c> in its file. Each day is written once and kept.</summary>
/// <param name="locale">The language, which names the months.</param>
/// <param name="key">The key of the pattern, or of its patterns by day of the month and <c>other</c>.</param>
/// <param name="months">The key of the names of the months for <c>{month}</c>.</param>
internal sealed class DatePattern(Locale locale, string key, string months)
{
    private const string Default = "{day} {month} {year}";

    private readonly ConcurrentDictionary<DateOnly, string> written = new();
    private readonly bool hasDays = locale.Find(key + ".other") is not null;
    private readonly string pattern = locale.Find(key + ".other") ?? locale.Find(key) ?? Default;

    public string Write(DateOnly day) => written.GetOrAdd(day, static (day, self) => self.Format(day), this);

    /// <summary>Several days of one month, whose numbers stand where the pattern has that of a day.</summary>
    public string Write(DateOnly last, string days) =>
        Fill(pattern.Replace("{day}", days, StringComparison.Ordinal).Replace("{dd}", days, StringComparison.Ordinal), last);

    private string Format(DateOnly day) => Fill(DayPattern(day) ?? pattern, day);

    private string? DayPattern(DateOnly day) => hasDays ? locale.Find(string.Create(CultureInfo.InvariantCulture, $"{key}.{day.Day}")) : null;

    private string Fill(ReadOnlySpan<char> text, DateOnly day)
    {
        var filled = new StringBuilder();
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{'))
        {
            var length = text[open..].IndexOf('}') + 1;
            if (length == 0) break;
            filled.Append(text[..open]).Append(ValueOf(text.Slice(open, length), day));
            text = text[(open + length)..];
        }
        return filled.Append(text).ToString();
    }

    private ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> placeholder, DateOnly day) => placeholder switch
    {
        "{day}" => Number(day.Day, "D1"),
        "{dd}" => Number(day.Day, "D2"),
        "{month}" => locale.MonthName(day.Month, months),
        "{shortMonth}" => locale.MonthName(day.Month, "shortMonths"),
        "{m}" => Number(day.Month, "D1"),
        "{mm}" => Number(day.Month, "D2"),
        "{year}" => Number(day.Year, "D1"),
        _ => placeholder,
    };

    private static string Number(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
