using System.Globalization;
using Placard.Time;

namespace Placard.Content;

/// <summary>The moment at which an action opens or closes.</summary>
/// <param name="Written">The day or time that its author wrote.</param>
/// <param name="Moment">The moment (UTC). A day under <c>closes</c> is the first moment after it.</param>
/// <param name="Offset">The offset from UTC there and then.</param>
/// <param name="Zone">The archive's time zone; null where the author wrote the offset of another.</param>
public sealed record ActionTime(ScheduledTime Written, DateTime Moment, TimeSpan Offset, ArchiveTimeZone? Zone)
{
    /// <summary>The day, as written.</summary>
    public DateOnly Day => Written.Day;

    /// <summary>The date in lists and data: the day where only a day was written, else the time with its offset.</summary>
    public ArchiveDate Date => Written.Time is null ? new ArchiveDate(Day) : LocalMoment;

    /// <summary>The moment as local time with its offset, to the second.</summary>
    public ArchiveDate LocalMoment
    {
        get
        {
            var local = LocalTimes.Shift(Moment, Offset);
            return new ArchiveDate(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), Offset);
        }
    }

    /// <summary>The moment in UTC, for the <c>datetime</c> attribute and for scripts: <c>2020-06-18T07:00:00Z</c>.</summary>
    public override string ToString() => Moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>When an action opens: a day at its first moment.</summary>
    internal static ActionTime OfOpening(ScheduledTime written, ArchiveTimeZone zone) => Of(written, zone, zone.StartOf);

    /// <summary>When an action closes: a day at its end.</summary>
    internal static ActionTime OfClosing(ScheduledTime written, ArchiveTimeZone zone) => Of(written, zone, zone.EndOf);

    private static ActionTime Of(ScheduledTime written, ArchiveTimeZone zone, Func<DateOnly, DateTime> ofDay)
    {
        var moment = written switch
        {
            { Time: { } time, Offset: { } offset } => LocalTimes.Shift(written.Day.ToDateTime(time, DateTimeKind.Utc), -offset),
            { Time: { } time } => zone.MomentOf(written.Day, time),
            _ => ofDay(written.Day),
        };
        var own = zone.OffsetAt(moment);
        return written.Offset is { } other && other != own ? new ActionTime(written, moment, other, null) : new ActionTime(written, moment, own, zone);
    }
}
