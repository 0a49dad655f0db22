using Placard.Content;
using Placard.Tests.Support;

namespace Placard.Tests.Content;

public class EdtfDateTests
{
    [Theory]
    [InlineData("2019-05-18", "2019-05-18", "2019-05-18", "2019-05-18")]
    [InlineData("2019-05", "2019-05-01", "2019-05-31", "2019-05")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29", "2020-02")]
    [InlineData("2019", "2019-01-01", "2019-12-31", "2019")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31", "9999-12")]
    [InlineData("2019-05-18~", "2019-05-18", "2019-05-18", null)]
    [InlineData("2019-05~", "2019-05-01", "2019-05-31", null)]
    [InlineData("2019?", "2019-01-01", "2019-12-31", null)]
    [InlineData("2019%", "2019-01-01", "2019-12-31", null)]
    [InlineData("201X", "2010-01-01", "2019-12-31", null)]
    [InlineData("2019-05/2019-07", "2019-05-01", "2019-07-31", null)]
    [InlineData("2018~/2019-07-03?", "2018-01-01", "2019-07-03", null)]
    [InlineData("2019-05-18/2019-05", "2019-05-18", "2019-05-31", null)]
    [InlineData("2019/2019-05", "2019-01-01", "2019-05-31", null)]
    [InlineData("../2019-05-18", null, "2019-05-18", null)]
    [InlineData("../2019~", null, "2019-12-31", null)]
    public void It_is_as_it_was_written_and_has_a_first_and_a_last_day(string text, string? earliest, string latest, string? iso)
    {
        var date = Entries.Edtf(text);
        Assert.Equal(text, date.ToString());
        Assert.Equal((earliest, latest), (date.Earliest?.ToString("yyyy-MM-dd", null), date.Latest.ToString("yyyy-MM-dd", null)));
        Assert.Equal(iso, date.ToIso8601());
        Assert.Equal(text.Length == 10 && !text.Contains('X', StringComparison.Ordinal), date.Exact is not null);
    }

    [Theory]
    [InlineData("20XX")]
    [InlineData("000X")]
    [InlineData("201x")]
    [InlineData("201X~")]
    [InlineData("201X/2020")]
    [InlineData("2019-XX")]
    [InlineData("2019-13")]
    [InlineData("2019-5")]
    [InlineData("2019-02-30~")]
    [InlineData("2019/..")]
    [InlineData("2019/")]
    [InlineData("/2019")]
    [InlineData("../..")]
    [InlineData("2019/2020/2021")]
    [InlineData("2019-07/2019-05")]
    [InlineData("2019-05-18T10:00Z~")]
    [InlineData("2019~?")]
    [InlineData("~")]
    [InlineData("")]
    public void What_is_no_such_form_is_refused(string text) => Assert.False(EdtfDate.TryParse(text, out _));

    [Fact]
    public void A_moment_stays_a_moment() => Assert.Equal("2019-05-18T10:00:00Z", Entries.Edtf("2019-05-18T10:00Z").ToString());

    [Theory]
    [InlineData("2019-05-18", 2019, 5, "2019")]
    [InlineData("2019-05?", 2019, 5, "2019")]
    [InlineData("2019~", 2019, null, "2019")]
    [InlineData("2018-12/2019-01", 2018, 12, "2018")]
    [InlineData("2018/2019-01", 2018, null, "2018")]
    [InlineData("../2019-05", 2019, 5, "2019")]
    [InlineData("../2019", 2019, null, "2019")]
    [InlineData("201X", null, null, "2010-2019")]
    public void Lists_take_the_year_and_month_that_are_known(string text, int? year, int? month, string name)
    {
        var date = Entries.Edtf(text);
        Assert.Equal((year, month, name), (date.Year, date.Month, date.YearName));
    }

    [Fact]
    public void Dates_sort_by_their_earliest_day_and_an_open_beginning_by_its_latest()
    {
        string[] expected =
        [
            "201X", "2018-12-31", "2019-01-01T00:30:00+02:00", "2019", "2019~", "2019/2019-06", "2019-01", "2019-01-01", "2019-01-01T00:00:01Z",
            "2019-05-17", "2019-05-18/2019-06", "2019-05-18", "../2019-05-18", "2019-05-19",
        ];
        Assert.Equal(expected, expected.Reverse().Select(Entries.Edtf).Order().Select(date => date.ToString()));
    }
}
