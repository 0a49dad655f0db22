using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>Where a tag of raw HTML begins and ends.</summary>
public class HtmlTagTests
{
    [Theory]
    [InlineData("a<b>", 1)]
    [InlineData("1 < 2 </b>", 6)]
    [InlineData("a<", -1)]
    [InlineData("a<3", -1)]
    public void It_begins_with_a_name_or_a_mark(string html, int index) => Assert.Equal(index, HtmlTag.IndexIn(html, 0));

    [Theory]
    [InlineData("<b>c", 3)]
    [InlineData("<b title=\"x>y\">c", 15)]
    [InlineData("<b title='x>\"y'>c", 16)]
    [InlineData("<!-- > -->c", 10)]
    [InlineData("<b title=\"x>", 12)]
    public void It_ends_outside_of_quotation_marks(string html, int end) => Assert.Equal(end, HtmlTag.EndOf(html, 0));
}
