using System.Globalization;
using Placard.Importing.WordPress;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Tests.Importing.WordPress;

/// <summary>The day of an item: the site's zone is nowhere in an export, and follows from the two times of its items.</summary>
public class SiteZoneTests
{
    [Theory]
    [InlineData("2020-06-17 01:30", null, "", "", "2020-06-17")]
    [InlineData(null, "2020-07-01 22:30", "", "", "2020-07-02")]
    [InlineData(null, "2020-12-31 22:30", "", "", "2020-12-31")]
    [InlineData(null, "2020-12-31 23:30", "", "", "2021-01-01")]
    [InlineData(null, null, "Wed, 01 Jul 2020 22:30:00 +0000", "", "2020-07-02")]
    [InlineData(null, null, "Wed, 30 Nov -0001 00:00:00 +0000", "https://old.test/2019/05/x/", "2019-05")]
    [InlineData(null, null, "", "https://old.test/x/", "../2024-06-10")]
    public void The_offset_is_that_of_the_item_nearest_in_time(string? local, string? gmt, string feed, string link, string day)
    {
        var zone = new SiteZone();
        zone.Add(Item("2020-06-17 01:30", "2020-06-16 23:30", "", ""));
        zone.Add(Item("2020-12-01 01:00", "2020-12-01 00:00", "", ""));
        zone.Add(Item("2020-12-02 01:00", "1999-12-01 00:00", "", ""));
        Assert.Equal(day, zone.DayOf(Item(local, gmt, feed, link), new DateTime(2024, 6, 10))?.ToString());
    }

    private static WxrItem Item(string? local, string? gmt, string feed, string link) =>
        new() { Line = 1, Date = Time(local), DateGmt = Time(gmt), PubDate = feed, Link = link };

    private static DateTime? Time(string? text) => text is null ? null : DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
