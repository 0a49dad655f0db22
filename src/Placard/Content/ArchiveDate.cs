using System.Globalization;

namespace Placard.Content;

/// <summary>A day, or a moment with its UTC offset, exactly as the author wrote it; it is never converted to another time zone.</summary>
/// <param name="Day">The day that pages show and lists sort by.</param>
/// <param name="Time">The local time of that day, if one was given.</param>
/// <param name="Offset">The UTC offset; zero if no time was given.</param>
public readonly record struct ArchiveDate(DateOnly Day, TimeOnly? Time = null, TimeSpan Offset = default) : IComparable<ArchiveDate>
{
    /// <summary>The year of <see cref="Day"/>.</summary>
    public int Year => Day.Year;

    /// <summary>The moment in UTC; a day without a time counts as its first second.</summary>
    public DateTime UtcMoment => Day.ToDateTime(Time ?? TimeOnly.MinValue, DateTimeKind.Utc) - Offset;

    /// <summary>Compares by day first, so that a list by day never looks out of order, and then by moment.</summary>
    public int CompareTo(ArchiveDate other)
    {
        var byDay = Day.CompareTo(other.Day);
        return byDay != 0 ? byDay : UtcMoment.CompareTo(other.UtcMoment);
    }

    /// <summary>The format of HTML's <c>datetime</c> attribute and of JSON: <c>2020-06-17</c> or <c>2020-06-17T09:30:00-04:00</c>.</summary>
    public override string ToString() => Time is null ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ToRfc3339();

    /// <summary>The format of feeds, always with a time (RFC 3339): <c>2020-06-17T00:00:00Z</c>.</summary>
    public string ToRfc3339()
    {
        var local = Day.ToDateTime(Time ?? TimeOnly.MinValue);
        var zone = Offset == TimeSpan.Zero ? "Z" : (Offset < TimeSpan.Zero ? "-" : "+") + Offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
        return local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + zone;
    }

    /// <summary>
    /// Parses <c>YYYY-MM-DD</c>, alone or followed by <c>T</c> or a space, <c>HH:MM[:SS[.FRACTION]]</c> and <c>Z</c> or <c>±HH:MM</c> (RFC 3339, section 5.6).
    /// Fractions of a second are dropped, and a leap second counts as the second before it.
    /// </summary>
    public static bool TryParse(string text, out ArchiveDate date)
    {
        date = default;
        if (text.Length < 10) return false;
        if (!DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        if (text.Length == 10)
        {
            date = new ArchiveDate(day);
            return true;
        }
        if (text[10] is not ('T' or 't' or ' ')) return false;
        string[] forms = ["yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd HH:mm:ss zzz"];
        var plain = text[..10] + " " + WholeSeconds(text[11..]).Replace('z', 'Z');
        var hasZone = plain.EndsWith('Z') || plain.AsSpan(11).IndexOfAny('+', '-') > 0;
        if (!hasZone || !DateTimeOffset.TryParseExact(plain, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return false;
        date = new ArchiveDate(day, TimeOnly.FromDateTime(moment.DateTime), moment.Offset);
        return true;
    }

    private static string WholeSeconds(string time)
    {
        const int Seconds = 6, End = 8;
        if (time.Length <= End) return time;
        if (time.AsSpan(0, End).EndsWith(":60")) time = string.Concat(time.AsSpan(0, Seconds), "59", time.AsSpan(End));
        if (time[End] != '.') return time;
        var zone = time.AsSpan(End + 1).IndexOfAnyExceptInRange('0', '9');
        return zone > 0 ? time.Remove(End, 1 + zone) : time;
    }

    public static bool operator <(ArchiveDate left, ArchiveDate right) => left.CompareTo(right) < 0;
    public static bool operator >(ArchiveDate left, ArchiveDate right) => left.CompareTo(right) > 0;
    public static bool operator <=(ArchiveDate left, ArchiveDate right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ArchiveDate left, ArchiveDate right) => left.CompareTo(right) >= 0;
}
