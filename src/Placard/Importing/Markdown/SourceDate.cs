using System.Globalization;
using Placard.Content;

namespace Placard.Importing.Markdown;

/// <summary>Dates as generators of sites write them; where a time has no zone, the day is taken.</summary>
internal static class SourceDate
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "MMMM d, yyyy", "d MMMM yyyy", "MMM d, yyyy", "d MMM yyyy"];

    public static EdtfDate? Parse(string text)
    {
        var trimmed = text.Trim();
        if (EdtfDate.TryParse(trimmed, out var date)) return date;
        if (DateOnly.TryParseExact(trimmed, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(new ArchiveDate(day));
        return trimmed.Length > 10 && trimmed[10] is ' ' or 'T' && DateOnly.TryParseExact(trimmed.AsSpan(0, 10), "yyyy-MM-dd", out var first)
            ? OfMoment(trimmed, first) : null;
    }

    /// <summary>A moment with a zone in another notation, such as <c>2019-05-18 10:00:00 +0200</c>; else its day.</summary>
    private static EdtfDate OfMoment(string text, DateOnly day)
    {
        var zone = text.LastIndexOfAny(['+', '-']);
        var isShort = zone > 10 && text.Length == zone + 5 && text.AsSpan(zone + 1).IndexOfAnyExceptInRange('0', '9') < 0;
        return isShort && ArchiveDate.TryParse($"{text[..zone].TrimEnd()}{text[zone..(zone + 3)]}:{text[(zone + 3)..]}", out var moment)
            ? new(moment) : new(new ArchiveDate(day));
    }
}
