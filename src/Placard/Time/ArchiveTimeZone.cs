using NodaTime;
using NodaTime.TimeZones;

namespace Placard.Time;

/// <summary>
/// A time zone: which moment a local time is, and where a day begins and ends. The rules are those of the tz database inside the program, so that
/// they are the same on every machine; they are loaded when a zone other than UTC is first used.
/// </summary>
public sealed class ArchiveTimeZone : IEquatable<ArchiveTimeZone>
{
    private readonly DateTimeZone? rules;

    private ArchiveTimeZone(string id, DateTimeZone? rules) => (Id, this.rules) = (id, rules);

    /// <summary>Coordinated Universal Time, the default.</summary>
    public static ArchiveTimeZone Utc { get; } = new("UTC", null);

    /// <summary>The name in the tz database (IANA), such as <c>America/Vancouver</c>.</summary>
    public string Id { get; }

    /// <summary>The names of all zones, sorted.</summary>
    internal static IEnumerable<string> Ids => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>The zone of a name; null if there is none. Names are compared exactly.</summary>
    public static ArchiveTimeZone? Find(string id) =>
        id == Utc.Id ? Utc
        : TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(id) ? new ArchiveTimeZone(id, DateTimeZoneProviders.Tzdb[id])
        : null;

    /// <summary>The name of the zone that Windows calls by another; null if it calls none so.</summary>
    internal static string? FindWindowsName(string name)
    {
        var source = TzdbDateTimeZoneSource.Default;
        var id = source.WindowsMapping.PrimaryMapping.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return id is null ? null : source.CanonicalIdMap[id];
    }

    /// <summary>The first moment (UTC) of a day; where its midnight is skipped, the first one after it.</summary>
    public DateTime StartOf(DateOnly day)
    {
        if (rules is null) return day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var midnight = rules.MapLocal(LocalDate.FromDateOnly(day).AtMidnight());
        return ToUtc(midnight.Count > 0 ? midnight.First().ToInstant() : midnight.EarlyInterval.End);
    }

    /// <summary>The first moment (UTC) after a day.</summary>
    public DateTime EndOf(DateOnly day) =>
        day == DateOnly.MaxValue ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : StartOf(day.AddDays(1));

    /// <summary>
    /// The moment (UTC) of a local time. One that occurs twice, when clocks go back, is the first of the two; one that is skipped, when they go forward,
    /// is as long after the change as it would have been without it. RFC 5545 (calendars) has the same rule.
    /// </summary>
    public DateTime MomentOf(DateOnly day, TimeOnly time) => rules is null
        ? day.ToDateTime(time, DateTimeKind.Utc)
        : ToUtc(rules.ResolveLocal(LocalDate.FromDateOnly(day).At(LocalTime.FromTimeOnly(time)), Resolvers.LenientResolver).ToInstant());

    /// <summary>The offset from UTC at a moment (UTC).</summary>
    public TimeSpan OffsetAt(DateTime moment) => rules is null ? TimeSpan.Zero : rules.GetUtcOffset(Instant.FromDateTimeUtc(moment)).ToTimeSpan();

    /// <summary>The day at a moment (UTC).</summary>
    public DateOnly DayAt(DateTime moment) => DateOnly.FromDateTime(LocalTimes.Shift(moment, OffsetAt(moment)));

    public bool Equals(ArchiveTimeZone? other) => other?.Id == Id;

    public override bool Equals(object? obj) => Equals(obj as ArchiveTimeZone);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>A moment within the calendar; at its ends the first or the last.</summary>
    private static DateTime ToUtc(Instant moment) =>
        new(Math.Clamp(moment.ToUnixTimeTicks() + DateTime.UnixEpoch.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
