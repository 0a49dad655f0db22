using Placard.Diagnostics;

namespace Placard.Tests.Diagnostics;

public class NearestNameTests
{
    private static readonly string[] Known = ["title", "tags", "date", "summary", "translationOf", "imageAlt"];

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("tag", "tags")]
    [InlineData("sumary", "summary")]
    [InlineData("image_alt", "imageAlt")]
    [InlineData("translation-of", "translationOf")]
    [InlineData("dat", "date")]
    [InlineData("wordpress", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_known_name_is_found_or_none(string written, string? nearest) => Assert.Equal(nearest, NearestName.Of(written, Known));
}
