using System.Globalization;
using Placard.Time;

namespace Placard.Tests.Time;

/// <summary>Where days begin and end, and which moment a local time is.</summary>
public class ArchiveTimeZoneTests
{
    [Theory]
    [InlineData("UTC", "2026-06-30", "2026-06-30T00:00Z", "2026-07-01T00:00Z")]
    [InlineData("America/Vancouver", "2026-06-30", "2026-06-30T07:00Z", "2026-07-01T07:00Z")]
    [InlineData("Asia/Kathmandu", "2026-06-30", "2026-06-29T18:15Z", "2026-06-30T18:15Z")]
    [InlineData("Pacific/Auckland", "2026-06-30", "2026-06-29T12:00Z", "2026-06-30T12:00Z")]
    [InlineData("America/Vancouver", "2020-03-08", "2020-03-08T08:00Z", "2020-03-09T07:00Z")] // 23 hours long
    [InlineData("America/Vancouver", "2020-11-01", "2020-11-01T07:00Z", "2020-11-02T08:00Z")] // 25 hours long
    [InlineData("America/Sao_Paulo", "2017-10-15", "2017-10-15T03:00Z", "2017-10-16T02:00Z")] // midnight is skipped: it begins at 01:00
    [InlineData("America/Havana", "2020-11-01", "2020-11-01T04:00Z", "2020-11-02T05:00Z")] // midnight occurs twice: it begins at the first
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z", "2011-12-30T10:00Z")] // a day that there was not
    [InlineData("Pacific/Auckland", "0001-01-01", "0001-01-01T00:00Z", "0001-01-01T12:20:56Z")]
    [InlineData("America/Vancouver", "9999-12-31", "9999-12-31T07:00Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_day_begins_and_ends_at_midnight_of_the_zone(string zone, string day, string start, string end)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal((Moment(start), Moment(end)), (Zone(zone).StartOf(date), Zone(zone).EndOf(date)));
    }

    [Theory]
    [InlineData("UTC", "2026-06-30T12:00", "2026-06-30T12:00Z")]
    [InlineData("America/Vancouver", "2026-06-30T12:00", "2026-06-30T19:00Z")]
    [InlineData("America/Vancouver", "2020-12-30T12:00", "2020-12-30T20:00Z")]
    [InlineData("Asia/Kathmandu", "2026-06-30T12:00", "2026-06-30T06:15Z")]
    [InlineData("Pacific/Auckland", "2026-06-30T12:00", "2026-06-30T00:00Z")]
    [InlineData("America/Vancouver", "2020-03-08T01:59", "2020-03-08T09:59Z")]
    [InlineData("America/Vancouver", "2020-03-08T02:30", "2020-03-08T10:30Z")] // skipped: 03:30, half an hour after the change
    [InlineData("America/Vancouver", "2020-03-08T03:30", "2020-03-08T10:30Z")]
    [InlineData("America/Vancouver", "2020-11-01T01:30", "2020-11-01T08:30Z")] // twice: the first
    [InlineData("America/Vancouver", "2020-11-01T02:00", "2020-11-01T10:00Z")]
    [InlineData("Pacific/Auckland", "2026-09-27T02:30", "2026-09-26T14:30Z")]
    [InlineData("Pacific/Auckland", "2026-04-05T02:30", "2026-04-04T13:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45Z")] // a gap of half an hour
    public void A_local_time_is_one_moment_even_where_clocks_skip_or_repeat_it(string zone, string local, string moment)
    {
        var written = DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        Assert.Equal(Moment(moment), Zone(zone).MomentOf(DateOnly.FromDateTime(written), TimeOnly.FromDateTime(written)));
    }

    [Theory]
    [InlineData("America/Vancouver", "2026-07-01T06:59Z", "2026-06-30", "-07:00")]
    [InlineData("America/Vancouver", "2026-07-01T07:00Z", "2026-07-01", "-07:00")]
    [InlineData("Asia/Kathmandu", "2026-06-30T18:14Z", "2026-06-30", "05:45")]
    [InlineData("Asia/Kathmandu", "2026-06-30T18:15Z", "2026-07-01", "05:45")]
    [InlineData("Pacific/Auckland", "2026-01-31T11:00Z", "2026-02-01", "13:00")]
    [InlineData("UTC", "2026-06-30T23:59Z", "2026-06-30", "00:00")]
    public void A_moment_is_on_a_day_of_the_zone(string zone, string moment, string day, string offset) => Assert.Equal(
        (day, TimeSpan.Parse(offset, CultureInfo.InvariantCulture)),
        (Zone(zone).DayAt(Moment(moment)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Zone(zone).OffsetAt(Moment(moment))));

    [Theory]
    [InlineData("America/Vancouver", true)]
    [InlineData("US/Pacific", true)]
    [InlineData("america/vancouver", false)]
    [InlineData("Vancouver", false)]
    [InlineData("UTC+05:45", false)]
    [InlineData("", false)]
    public void A_zone_has_one_of_the_names_of_the_tz_database(string name, bool exists) => Assert.Equal(exists, ArchiveTimeZone.Find(name) is not null);

    private static ArchiveTimeZone Zone(string id) => ArchiveTimeZone.Find(id)!;

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
