using Placard.Reading.Tables;
using Placard.Tests.Support;

namespace Placard.Tests.Reading;

public class PrivateColumnsTests
{
    [Theory]
    [InlineData("PLZ", true)]
    [InlineData("E-Mail", true)]
    [InlineData("Home address", true)]
    [InlineData("plaza", false)]
    [InlineData("name", false)]
    public void Short_names_are_private_as_whole_headings_and_long_ones_within(string heading, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateColumns.Contains(heading));

    [Fact]
    public void A_published_heading_is_found_behind_sixty_four_kilobytes()
    {
        var site = TestSite.Of($"== files/a.csv\n{new string('a', 70_000)},email\nb,c\n").Build();
        Assert.Equal("PLC1412", Assert.Single(site.Diagnostics).Descriptor.Code);
    }
}
