using Placard.Content;
using Placard.Tests.Support;
using Placard.Time;

namespace Placard.Tests.Content;

/// <summary>A day or time under <c>opens:</c> and <c>closes:</c>, and the moment that it is.</summary>
public class ScheduledTimeTests
{
    [Theory]
    [InlineData("2026-06-30", "2026-06-30")]
    [InlineData("2026-06-30T12:00", "2026-06-30T12:00")]
    [InlineData("2026-06-30 12:00", "2026-06-30T12:00")]
    [InlineData("2026-06-30t12:00:30", "2026-06-30T12:00:30")]
    [InlineData("2026-06-30T12:00Z", "2026-06-30T12:00Z")]
    [InlineData("2026-06-30T12:00:00.000z", "2026-06-30T12:00Z")]
    [InlineData("2026-06-30T12:00:00+00:00", "2026-06-30T12:00Z")]
    [InlineData("2026-06-30 12:00 -07:00", "2026-06-30T12:00-07:00")]
    [InlineData("2026-06-30T12:00:00+05:45", "2026-06-30T12:00+05:45")]
    public void It_is_read_and_written(string text, string written) => Assert.Equal(written, Entries.Time(text).ToString());

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-06")]
    [InlineData("2026-06-31")]
    [InlineData("2026-06-30T24:00")]
    [InlineData("2026-06-30T12")]
    [InlineData("2026-06-30~")]
    [InlineData("12:00")]
    [InlineData("30 June 2026")]
    public void Nothing_else_is(string text) => Assert.False(ScheduledTime.TryParse(text, out _));

    [Theory]
    [InlineData("America/Vancouver", "2026-06-30", "2026-06-30T07:00:00Z", "2026-07-01T07:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-06-30", "2026-06-29T18:15:00Z", "2026-06-30T18:15:00Z")]
    [InlineData("Pacific/Auckland", "2026-06-30", "2026-06-29T12:00:00Z", "2026-06-30T12:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-06-30T12:00", "2026-06-30T00:00:00Z", "2026-06-30T00:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-06-30T12:00-07:00", "2026-06-30T19:00:00Z", "2026-06-30T19:00:00Z")]
    public void A_day_opens_at_its_beginning_and_closes_at_its_end_and_a_time_is_that_moment(string zone, string written, string opens, string closes)
    {
        var found = ArchiveTimeZone.Find(zone)!;
        Assert.Equal((opens, closes),
            (ActionTime.OfOpening(Entries.Time(written), found).ToString(), ActionTime.OfClosing(Entries.Time(written), found).ToString()));
    }

    [Theory]
    [InlineData("2026-06-30T12:00", "2026-06-30T12:00:00-07:00", true)]
    [InlineData("2026-06-30T12:00-07:00", "2026-06-30T12:00:00-07:00", true)]
    [InlineData("2026-06-30T12:00-08:00", "2026-06-30T12:00:00-08:00", false)]
    [InlineData("2020-03-08T02:30", "2020-03-08T03:30:00-07:00", true)]
    [InlineData("2026-06-30", "2026-06-30", true)]
    public void Data_has_the_time_where_it_was_written_and_the_zone_is_named_where_it_is_the_archive_s(string written, string date, bool isOfZone)
    {
        var time = ActionTime.OfOpening(Entries.Time(written), ArchiveTimeZone.Find("America/Vancouver")!);
        Assert.Equal((date, isOfZone), (time.Date.ToString(), time.Zone is not null));
    }

    [Theory]
    [InlineData("UTC", "2026-06-30", "2026-06-30T23:59Z", "2026-07-01T00:00Z")]
    [InlineData("America/Vancouver", "2026-06-30", "2026-06-30T23:59-07:00", "2026-07-01T00:00-07:00")]
    [InlineData("Asia/Kathmandu", "2026-06-30", "2026-06-30T23:59+05:45", "2026-07-01T00:00+05:45")]
    [InlineData("Pacific/Auckland", "2026-06-30", "2026-06-30T23:59+12:00", "2026-07-01T00:00+12:00")]
    [InlineData("Pacific/Auckland", "2026-06-30T12:00Z", "2026-06-30T11:59Z", "2026-06-30T12:00Z")]
    [InlineData("America/Vancouver", "2026-06-30T23:59", "2026-06-30T23:58-07:00", "2026-06-30T23:59-07:00")]
    public void An_action_is_open_to_the_last_minute(string zone, string closes, string last, string over)
    {
        Assert.Equal(ActionStatus.Open, StatusAt(zone, "2026-01-01", closes, last));
        Assert.Equal(ActionStatus.Closed, StatusAt(zone, "2026-01-01", closes, over));
    }

    [Theory]
    [InlineData("UTC", "2026-06-30", "2026-06-29T23:59Z", "2026-06-30T00:00Z")]
    [InlineData("America/Vancouver", "2026-06-30", "2026-06-29T23:59-07:00", "2026-06-30T00:00-07:00")]
    [InlineData("Asia/Kathmandu", "2026-06-30", "2026-06-29T23:59+05:45", "2026-06-30T00:00+05:45")]
    [InlineData("Pacific/Auckland", "2026-06-30T09:00", "2026-06-30T08:59+12:00", "2026-06-30T09:00+12:00")]
    public void It_is_upcoming_to_the_last_minute_before_it_opens(string zone, string opens, string last, string open)
    {
        Assert.Equal(ActionStatus.Upcoming, StatusAt(zone, opens, "2027-01-01", last));
        Assert.Equal(ActionStatus.Open, StatusAt(zone, opens, "2027-01-01", open));
    }

    [Fact]
    public void A_build_of_a_day_is_a_build_at_its_first_moment_in_the_zone()
    {
        var zone = ArchiveTimeZone.Find("Pacific/Auckland")!;
        var lifecycle = new Lifecycle(zone, new BuildOptions { AsOf = new DateOnly(2026, 6, 30) }, []);
        Assert.Equal((new DateTime(2026, 6, 29, 12, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 6, 30)), (lifecycle.Now, lifecycle.Today));
        Assert.Equal(new DateTime(2026, 6, 30, 12, 0, 0, DateTimeKind.Utc), lifecycle.NextChange);
    }

    [Fact]
    public void The_next_change_is_the_first_opening_or_closing_or_the_end_of_the_day()
    {
        var action = Entries.Action() with { Opens = Entries.Time("2026-06-29T09:00"), Closes = Entries.Time("2026-06-30T12:00") };
        static string NextAt(CampaignAction action, int day, int hour) => new Lifecycle(ArchiveTimeZone.Utc,
            new BuildOptions { AsOf = new DateOnly(2026, 6, day), AsOfTime = new TimeOnly(hour, 0) }, [action]).NextChange.ToString("dd HH:mm", null);
        Assert.Equal(["29 09:00", "30 00:00", "30 12:00", "01 00:00"],
            new[] { NextAt(action, 29, 8), NextAt(action, 29, 9), NextAt(action, 30, 11), NextAt(action, 30, 12) });
    }

    private static ActionStatus StatusAt(string zone, string opens, string closes, string moment) => ActionState.Of(
        Entries.Action() with { Opens = Entries.Time(opens), Closes = Entries.Time(closes) },
        ArchiveTimeZone.Find(zone)!,
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime).Status;
}
