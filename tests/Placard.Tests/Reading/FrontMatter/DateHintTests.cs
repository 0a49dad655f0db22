using Placard.Reading.FrontMatter;

namespace Placard.Tests.Reading.FrontMatter;

public class DateHintTests
{
    [Theory]
    [InlineData("17/06/2020", " Did you mean 2020-06-17?")]
    [InlineData("06/17/2020", " Did you mean 2020-06-17?")]
    [InlineData("02/03/2020", " Did you mean 2020-03-02 or 2020-02-03?")]
    [InlineData("02/02/2020", " Did you mean 2020-02-02?")]
    [InlineData("17 June 2020", " Did you mean 2020-06-17?")]
    [InlineData("2020-06-17T09:30", " A time needs its zone: 2020-06-17T09:30:00Z.")]
    [InlineData("٢٠٢٠-٠٦-١٧", " Write it in the digits 0 to 9.")]
    [InlineData("2020-02-30", " There is no such day in the calendar.")]
    [InlineData("2020-13-011", "")]
    [InlineData("2020-13", "")]
    [InlineData("yesterday", "")]
    public void A_malformed_date_is_answered_with_the_day_it_may_mean(string text, string hint) => Assert.Equal(hint, DateHint.For(text));
}
