using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Rendering;

namespace Placard.Tests.Rendering;

public class RawHtmlMapTests
{
    [Theory]
    [InlineData(9, null)]
    [InlineData(10, 7)]
    [InlineData(14, 11)]
    [InlineData(15, null)]
    [InlineData(20, 1)]
    public void A_place_is_known_from_the_first_character_of_raw_HTML_to_its_last(int offset, int? column)
    {
        var map = new RawHtmlMap(new Body(new MemorySourceFile("a.md", default), 0, 1));
        map.Add(10, length: 5, line: 2, column: 7);
        map.Add(20, length: 1, line: 2, column: 1);
        Assert.Equal(column is { } at ? new SourceLocation("a.md", 2, at) : null, map.Find(offset));
    }
}
