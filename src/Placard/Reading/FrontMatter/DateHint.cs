using System.Globalization;

namespace Placard.Reading.FrontMatter;

/// <summary>Suggestions for malformed dates.</summary>
internal static class DateHint
{
    private static readonly string[] Unambiguous =
    [
        "yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "yyyy MMMM d",
    ];

    /// <summary>" Did you mean 2020-06-17?", a note on what is missing, or the empty string.</summary>
    public static string For(string text)
    {
        var trimmed = text.Trim(' ', '“', '”', '„', '‘', '’', '\u00a0');
        if (DateOnly.TryParseExact(trimmed, Unambiguous, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return DidYouMean(day);
        string[] dayFirst = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];
        string[] monthFirst = ["M/d/yyyy", "M.d.yyyy", "M-d-yyyy"];
        var byDay = DateOnly.TryParseExact(trimmed, dayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dayMonth);
        var byMonth = DateOnly.TryParseExact(trimmed, monthFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out var monthDay);
        if (byDay && byMonth && dayMonth != monthDay) return $" Did you mean {Iso(dayMonth)} or {Iso(monthDay)}?";
        if (byDay || byMonth) return DidYouMean(byDay ? dayMonth : monthDay);
        if (trimmed.Length > 10 && trimmed[4] == '-' && trimmed.Contains(':', StringComparison.Ordinal)) return " A time needs its zone: 2020-06-17T09:30:00Z.";
        if (trimmed.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c))) return " Write it in the digits 0 to 9.";
        if (trimmed.Length == 10 && trimmed[4] == '-' && trimmed[7] == '-') return " There is no such day in the calendar.";
        return "";
    }

    /// <summary>The same for a value that may be a time without its zone.</summary>
    public static string ForSchedule(string text) => text.Contains(':', StringComparison.Ordinal)
        ? " Write a time from 00:00 to 23:59 behind the day, as in 2020-06-17T18:00; a day alone begins and ends at midnight."
        : For(text);

    private static string DidYouMean(DateOnly day) => $" Did you mean {Iso(day)}?";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
