using Placard.Syntax;
using Placard.Tests.Support;
using Placard.Text;

namespace Placard.Tests.Text;

public class TextLinesTests
{
    [Theory]
    [InlineData("", new[] { "" })]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a", "" })]
    [InlineData("a\r\nb\rc\nd", new[] { "a", "b", "c", "d" })]
    [InlineData("\r\r\n\n", new[] { "", "", "", "" })]
    [InlineData("a\u2028b\u0085c\fd\ne", new[] { "a\u2028b\u0085c\fd", "e" })]
    public void Lines_end_with_line_feeds_and_carriage_returns_alone(string text, string[] lines)
    {
        var enumerated = new List<string>();
        foreach (var line in TextLines.Enumerate(text)) enumerated.Add(line.ToString());
        Assert.Equal(lines, enumerated);
        Assert.Equal(lines, TextLines.Split(text));
    }

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(1, 9, 1, 4)]
    [InlineData(9, 1, 3, 1)]
    [InlineData(3, 2, 3, 1)]
    [InlineData(0, 0, 1, 1)]
    public void A_place_behind_the_end_is_the_nearest_that_exists(int line, int column, int nearestLine, int nearestColumn) =>
        Assert.Equal((nearestLine, nearestColumn), TextLines.Nearest("abc\nde\n", line, column));

    [Fact]
    public void A_line_separator_moves_no_letter()
    {
        var text = "Text\u2028\u2028 more.\n\n# A\n\n## Letter\n\nSee {lang=fr}";
        var lines = LetterLines.ContextOf(text, LetterLocation.BelowHeadings);
        Assert.Equal([false, false, false, false, false, true, true], Enumerable.Range(0, 7).Select(line => LetterLines.Contains(lines, line)));
    }

    [Fact]
    public void An_error_in_an_underlined_heading_has_the_line_of_its_link()
    {
        var site = TestSite.Of("== pages/a.md\n---\ntitle: A\n---\nText.\n\nSee [it](gone.md)\nand [that](lost.md)\n---\n\nText [here](away.md).\n").Build();
        Assert.Equal(["input/pages/a.md:6:5", "input/pages/a.md:7:5", "input/pages/a.md:10:6"], site.Diagnostics.Select(found => found.Location.ToString()));
    }
}
