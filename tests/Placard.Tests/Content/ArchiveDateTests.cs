using Placard.Content;
using Placard.Tests.Support;

namespace Placard.Tests.Content;

public class ArchiveDateTests
{
    [Theory]
    [InlineData("2020-06-17", "2020-06-17", "2020-06-17T00:00:00Z")]
    [InlineData("2020-06-17T09:30Z", "2020-06-17T09:30:00Z", "2020-06-17T09:30:00Z")]
    [InlineData("2020-06-17t09:30z", "2020-06-17T09:30:00Z", "2020-06-17T09:30:00Z")]
    [InlineData("2020-06-17 09:30:15 -04:00", "2020-06-17T09:30:15-04:00", "2020-06-17T09:30:15-04:00")]
    [InlineData("2020-06-17T23:59:59+14:00", "2020-06-17T23:59:59+14:00", "2020-06-17T23:59:59+14:00")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", "2016-12-31T23:59:59Z")]
    [InlineData("2020-06-17T09:30:15.25Z", "2020-06-17T09:30:15Z", "2020-06-17T09:30:15Z")]
    [InlineData("2020-02-29", "2020-02-29", "2020-02-29T00:00:00Z")]
    [InlineData("0001-01-01", "0001-01-01", "0001-01-01T00:00:00Z")]
    public void A_date_is_written_as_it_was_read(string text, string written, string forFeeds)
    {
        Assert.True(ArchiveDate.TryParse(text, out var date));
        Assert.Equal(written, date.ToString());
        Assert.Equal(forFeeds, date.ToRfc3339());
        Assert.Equal(text[..10], date.Day.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020")]
    [InlineData("2020-6-7")]
    [InlineData("2019-02-29")]
    [InlineData("17-06-2020")]
    [InlineData("2020-06-17T09:30")]
    [InlineData("2020-06-17T09:30:15")]
    [InlineData("2020-06-17T09:30:15.Z")]
    [InlineData("2020-06-17x09:30Z")]
    [InlineData("2020-06-17T25:00Z")]
    [InlineData("2020-06-17T09:30+99:00")]
    [InlineData("2020-06-17 ")]
    public void What_is_no_date_is_refused(string text) => Assert.False(ArchiveDate.TryParse(text, out _));

    [Fact]
    public void Dates_sort_by_their_day_and_then_by_their_moment()
    {
        string[] texts = ["2020-06-18T00:10:00+13:00", "2020-06-17T23:00:00-04:00", "2020-06-17", "2020-06-17T23:00:00Z"];
        var sorted = texts.Select(text => ArchiveDate.TryParse(text, out var date) ? date : default).Order().Select(date => date.ToString());
        Assert.Equal(["2020-06-17", "2020-06-17T23:00:00Z", "2020-06-17T23:00:00-04:00", "2020-06-18T00:10:00+13:00"], sorted);
    }

    [Theory]
    [InlineData("2020-06-17", "2020-06-17T00:00Z", true, true)]
    [InlineData("2020-06-17", "2020-06-18", true, false)]
    [InlineData("2020-06-18", "2020-06-17", false, true)]
    public void Operators_agree_with_the_order(string left, string right, bool isAtMost, bool isAtLeast)
    {
        var (one, other) = (Entries.Date(left), Entries.Date(right));
        Assert.Equal((isAtMost, isAtLeast), (one <= other, one >= other));
        Assert.Equal((!isAtLeast, !isAtMost), (one < other, one > other));
    }
}
