using System.Collections.Concurrent;
using System.Globalization;

namespace Placard.Locales;

/// <summary>A way in which a language writes days, from <c>dates:</c> in its file. Each day is written once and kept.</summary>
/// <param name="locale">The language, which names the months.</param>
/// <param name="key">The key of the pattern, or of its patterns by day of the month and <c>other</c>.</param>
/// <param name="months">The key of the names of the months for <c>{month}</c>.</param>
internal sealed class DatePattern(Locale locale, string key, string months)
{
    private const string Default = "{day} {month} {year}";

    private readonly ConcurrentDictionary<DateOnly, string> written = new();
    private readonly string pattern = locale.Find(key + ".other") ?? locale.Find(key) ?? Default;

    public string Write(DateOnly day) => written.GetOrAdd(day, static (day, self) => self.Format(day), this);

    private string Format(DateOnly day) => (locale.Find(string.Create(CultureInfo.InvariantCulture, $"{key}.{day.Day}")) ?? pattern)
        .Replace("{day}", Number(day.Day, "D1"), StringComparison.Ordinal)
        .Replace("{dd}", Number(day.Day, "D2"), StringComparison.Ordinal)
        .Replace("{month}", locale.MonthName(day.Month, months), StringComparison.Ordinal)
        .Replace("{shortMonth}", locale.MonthName(day.Month, "shortMonths"), StringComparison.Ordinal)
        .Replace("{m}", Number(day.Month, "D1"), StringComparison.Ordinal)
        .Replace("{mm}", Number(day.Month, "D2"), StringComparison.Ordinal)
        .Replace("{year}", Number(day.Year, "D1"), StringComparison.Ordinal);

    private static string Number(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
