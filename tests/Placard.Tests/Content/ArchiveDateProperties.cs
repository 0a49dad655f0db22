using CsCheck;
using Placard.Content;

namespace Placard.Tests.Content;

/// <summary>A date is written as it was read, and dates have one order.</summary>
public class ArchiveDateProperties
{
    // Moments of the first and last days may lie outside the calendar in UTC.
    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1, 1, 3).DayNumber, new DateOnly(9999, 12, 29).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<ArchiveDate> Moments = Gen.Select(Days, Gen.Int[0, 86_399], Gen.Int[-14 * 60, 14 * 60],
        (day, second, minutes) => new ArchiveDate(day, TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second)), TimeSpan.FromMinutes(minutes)));

    private static readonly Gen<ArchiveDate> Dates = Gen.OneOf(Days.Select(day => new ArchiveDate(day)), Moments);

    [Fact]
    public void What_is_written_is_read_as_the_same_date() => Property.Holds(Dates, date =>
    {
        Assert.True(ArchiveDate.TryParse(date.ToString(), out var read));
        Assert.Equal(date, read);
        Assert.True(ArchiveDate.TryParse(date.ToRfc3339(), out var moment));
        Assert.Equal((date.Day, date.UtcMoment), (moment.Day, moment.UtcMoment));
    });

    [Fact]
    public void It_may_be_written_with_a_blank_with_small_letters_and_without_seconds() => Property.Holds(Moments, date =>
    {
        foreach (var written in new[] { date.ToString().Replace('T', ' '), date.ToString().ToLowerInvariant() })
        {
            Assert.True(ArchiveDate.TryParse(written, out var read), written);
            Assert.Equal(date, read);
        }
        var text = date.ToString();
        Assert.True(ArchiveDate.TryParse(text[..16] + text[19..], out var minute), text);
        Assert.Equal(date.Time!.Value.Hour * 60 + date.Time.Value.Minute, minute.Time!.Value.Hour * 60 + minute.Time.Value.Minute);
    });

    [Fact]
    public void A_time_without_a_zone_is_no_date() => Property.Holds(Moments, date => Assert.False(ArchiveDate.TryParse(date.ToString()[..19], out _)));

    [Fact]
    public void Days_come_before_moments_in_the_order() => Property.Holds(Gen.Select(Dates, Dates), pair =>
    {
        var (one, other) = pair;
        var expected = one.Day != other.Day ? one.Day.CompareTo(other.Day) : one.UtcMoment.CompareTo(other.UtcMoment);
        Assert.Equal(Math.Sign(expected), Math.Sign(one.CompareTo(other)));
        Assert.Equal(Math.Sign(expected), -Math.Sign(other.CompareTo(one)));
        Assert.Equal(expected < 0, one < other);
        Assert.Equal(expected > 0, one > other);
        Assert.Equal(expected <= 0, one <= other);
        Assert.Equal(expected >= 0, one >= other);
    });

    [Fact]
    public void A_moment_in_UTC_does_not_depend_on_the_zone_it_was_written_in() => Property.Holds(Moments,
        date => Assert.Equal(new DateTimeOffset(date.Day.ToDateTime(date.Time!.Value), date.Offset).UtcDateTime, date.UtcMoment));
}
