using Placard.Reading.Tables;

namespace Placard.Tests.Reading;

/// <summary>Time stamps of form services are dates; numbers of spreadsheet programs are explained.</summary>
public class TableDateTests
{
    [Theory]
    [InlineData("2020-06-17", "2020-06-17")]
    [InlineData("2020-06-17 09:30", "2020-06-17")]
    [InlineData("2020-06-17 09:30 UTC", "2020-06-17T09:30:00Z")]
    [InlineData("2020-06-17 09:30:00.5 GMT", "2020-06-17T09:30:00Z")]
    [InlineData("2020-06-17 24:30", null)]
    [InlineData("2020-06-17 09:30 CET", null)]
    public void A_time_stamp_without_a_zone_is_a_day(string text, string? date) =>
        Assert.Equal(date, TableDate.TryParse(text, out var read) ? read.ToString() : null);

    [Theory]
    [InlineData("29999", "")]
    [InlineData("30000", "1982-02-18")]
    [InlineData("60000", "2064-04-08")]
    [InlineData("60001", "")]
    public void A_number_from_thirty_to_sixty_thousand_may_be_a_day(string text, string day) =>
        Assert.Equal(day, TableDate.Hint(text).Split(" Did you mean ") is [_, var meant] ? meant.Split('?')[0] : "");
}
