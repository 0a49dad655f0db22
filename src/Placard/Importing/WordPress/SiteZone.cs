using System.Globalization;
using Placard.Content;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress;

/// <summary>
/// The zone of the site, which an export does not name: it follows from the two times of each item. Where an item has only one, the offset is that of the item
/// that is nearest in time, so that summer time is right.
/// </summary>
internal sealed class SiteZone
{
    private const int MostOffsetMinutes = 14 * 60;

    private readonly List<(DateTime Gmt, int Minutes)> known = [];

    private bool isSorted = true;

    public void Add(WxrItem item)
    {
        if (item is not { Date: { } local, DateGmt: { } gmt }) return;
        var minutes = (int)Math.Round((local - gmt).TotalMinutes);
        if (Math.Abs(minutes) > MostOffsetMinutes || minutes % 15 != 0) return;
        known.Add((gmt, minutes));
        isSorted = false;
    }

    /// <summary>The day on which an item was published, in the zone of the site; null where the export does not say it.</summary>
    /// <param name="mostLate">The day of the export; null where it is not known.</param>
    public EdtfDate? DayOf(WxrItem item, DateTime? mostLate)
    {
        if (item.Date is { } local) return Day(local);
        if (item.DateGmt is { } gmt) return Day(gmt.AddMinutes(OffsetAt(gmt)));
        if (FeedTime(item.PubDate) is { } fed) return Day(fed.AddMinutes(OffsetAt(fed)));
        if (MonthIn(item.Link) is { } month) return month;
        return mostLate is { } day && EdtfDate.TryParse($"../{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", out var until) ? until : null;
    }

    /// <summary>A time of RFC 822, unless it is the nonsense that stands for none.</summary>
    public static DateTime? FeedTime(string text) =>
        DateTimeOffset.TryParseExact(text, "ddd, d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year > 1980
            ? time.UtcDateTime : null;

    private static EdtfDate Day(DateTime time) => new ArchiveDate(DateOnly.FromDateTime(time));

    /// <summary>The offset from GMT in minutes.</summary>
    private int OffsetAt(DateTime gmt)
    {
        if (known.Count == 0) return 0;
        if (!isSorted)
        {
            known.Sort();
            isSorted = true;
        }
        var at = known.BinarySearch((gmt, 0));
        if (at < 0) at = ~at;
        if (at == known.Count) return known[^1].Minutes;
        return at > 0 && gmt - known[at - 1].Gmt < known[at].Gmt - gmt ? known[at - 1].Minutes : known[at].Minutes;
    }

    /// <summary>The month that a permalink names.</summary>
    private static EdtfDate? MonthIn(string link)
    {
        var parts = FormerUrl.PathOf(link)?.Split('/') ?? [];
        for (var i = 0; i + 1 < parts.Length; i++)
        {
            if (parts[i] is { Length: 4 } year && parts[i + 1] is { Length: 2 } month
                && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is > 1990 and < 2100 && EdtfDate.TryParse($"{year}-{month}", out var date))
            {
                return date;
            }
        }
        return null;
    }
}
