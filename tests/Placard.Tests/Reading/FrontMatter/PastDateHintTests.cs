using Placard.Content;
using Placard.Reading.FrontMatter;

namespace Placard.Tests.Reading.FrontMatter;

public class PastDateHintTests
{
    [Theory]
    [InlineData("c. 2019", "2019~")]
    [InlineData("ca 2019-05", "2019-05~")]
    [InlineData("circa May 2019", "2019-05~")]
    [InlineData("2019 ?", "2019?")]
    [InlineData("[May 2019?]", "2019-05?")]
    [InlineData("2010s", "201X")]
    [InlineData("201x", "201X")]
    [InlineData("until 2019-05-18", "../2019-05-18")]
    [InlineData("/2019", "../2019")]
    [InlineData("2018 - 2019", "2018/2019")]
    [InlineData("2018–2019", "2018/2019")]
    [InlineData("2019-XX-XX", "2019")]
    [InlineData("2019-05-00", "2019-05")]
    [InlineData("05/2019", "2019-05")]
    [InlineData("Sept 2019", null)]
    [InlineData("May-19", "2019-05")]
    [InlineData("17/06/2020", "2020-06-17")]
    public void What_is_meant_is_suggested_in_a_form_that_is_read(string text, string? edtf)
    {
        var hint = PastDateHint.For(text);
        Assert.Equal(edtf is not null, hint == $" Did you mean {edtf}?");
        if (edtf is not null) Assert.True(EdtfDate.TryParse(edtf, out _));
    }

    [Theory]
    [InlineData("Y17000")]
    [InlineData("-0044")]
    [InlineData("19XX")]
    [InlineData("2019-21")]
    [InlineData("2019-24~")]
    [InlineData("2019/")]
    [InlineData("2019-05/..")]
    [InlineData("../..")]
    [InlineData("[2018,2019]")]
    [InlineData("{2018..2020}")]
    [InlineData("201X~")]
    [InlineData("2019-~05")]
    [InlineData("1XXX")]
    public void A_form_of_EDTF_that_is_not_read_is_answered_with_those_that_are(string text) =>
        Assert.StartsWith(" Of EDTF these forms are read: 2019, ", PastDateHint.For(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("yesterday", " If the day is not known, write what is: ")]
    [InlineData("2019-13", " If the day is not known, write what is: ")]
    [InlineData("2020-02-30", " There is no such day in the calendar.")]
    [InlineData("2020-06-17T09:30", " A time needs its zone: 2020-06-17T09:30:00Z.")]
    public void Anything_else_is_answered_as_before_or_with_what_may_be_left_out(string text, string hint) =>
        Assert.StartsWith(hint, PastDateHint.For(text), StringComparison.Ordinal);
}
