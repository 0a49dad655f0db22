using System.Globalization;
using System.Text.RegularExpressions;
using Placard.Time;

namespace Placard.Receiving.Formats;

/// <summary>When a submission was sent.</summary>
/// <param name="Time">UTC where the zone is known, else the service's wall clock.</param>
public readonly partial record struct SentTime(DateTime Time, bool HasZone) : IComparable<SentTime>
{
    private const string Sortable = "yyyy-MM-ddTHH:mm:ss.FFFFFFF";

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFF K", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ss 'UTC'", "yyyy-MM-dd HH:mm:ss 'GMT'", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd",
        "h:mm tt - d MMM yyyy", "h:mm tt - d MMMM yyyy", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz",
    ];

    /// <summary>The day in a time zone; without a zone the day as it was written.</summary>
    public DateOnly DayIn(ArchiveTimeZone zone) => HasZone ? zone.DayAt(DateTime.SpecifyKind(Time, DateTimeKind.Utc)) : DateOnly.FromDateTime(Time);

    public int CompareTo(SentTime other) => Time.CompareTo(other.Time);

    public static bool operator <(SentTime left, SentTime right) => left.CompareTo(right) < 0;

    public static bool operator >(SentTime left, SentTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(SentTime left, SentTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SentTime left, SentTime right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601; <see cref="TryParse"/> reads it again.</summary>
    public override string ToString() => Time.ToString(Sortable, CultureInfo.InvariantCulture) + (HasZone ? "Z" : "");

    public static SentTime Of(DateTimeOffset moment) => new(moment.UtcDateTime, HasZone: true);

    /// <summary>Reads ISO 8601 and its variants, seconds or milliseconds since 1970, and the form <c>10:08 AM - 30 May 2026</c>.</summary>
    public static bool TryParse(string text, out SentTime sent)
    {
        sent = default;
        text = text.Trim();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return TryFromNumber(number, out sent);
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (!DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, Styles, out var time)) return false;
        sent = new SentTime(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), Zone().IsMatch(text));
        return true;
    }

    private static bool TryFromNumber(long number, out SentTime sent)
    {
        const long FirstMillisecond = 100_000_000_000;
        var milliseconds = number < FirstMillisecond ? number * 1000 : number;
        var isPlausible = number > 100_000_000 && milliseconds < 4_102_444_800_000; // From 1973 until 2100.
        sent = isPlausible ? new SentTime(DateTime.UnixEpoch.AddMilliseconds(milliseconds), HasZone: true) : default;
        return isPlausible;
    }

    [GeneratedRegex(@"(?:Z|UTC|GMT|\d ?[+-]\d\d:?\d\d)$")]
    private static partial Regex Zone();
}
