using Placard.Cli.LinkChecking;

namespace Placard.Cli.Tests.LinkChecking;

public class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/page", false)]
    [InlineData("User-agent: *\nDisallow:", "/page", true)]
    [InlineData("User-agent: other\nDisallow: /", "/page", true)]
    [InlineData("User-agent: other\nUser-agent: *\nDisallow: /", "/page", false)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /page", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: placardlinkcheck\nAllow: /", "/page", true)]
    [InlineData("User-agent: PlacardLinkCheck\nDisallow: /\n\nUser-agent: *\nAllow: /", "/page", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$ # no documents", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("<!doctype html><p>User-agent: *</p>", "/page", true)]
    public void Rules_for_the_checker_s_name_take_precedence_over_those_for_all(string robots, string path, bool allows) =>
        Assert.Equal(allows, RobotsRules.Parse(robots, LinkClient.RobotName).Allows(new Uri("https://other.site" + path)));
}
