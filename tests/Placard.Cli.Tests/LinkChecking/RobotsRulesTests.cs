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
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /page", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /page\nAllow: /page", "/page", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b", false)]
    [InlineData("User-agent: *\nUser-agent: other\nDisallow: /", "/page", false)]
    [InlineData("User-agent: *\nDisallow: /a\nUser-agent: other\nDisallow: /", "/b", true)]
    [InlineData("User-agent: placardlinkcheck\nDisallow:\n\nUser-agent: *\nDisallow: /", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /*?x", "/a?x", false)]
    [InlineData("User-agent: *\nDisallow: /page$", "/page", false)]
    [InlineData("User-agent: *\nDisallow: /page$", "/pages", true)]
    [InlineData("User-agent: *\nDisallow: /a*z", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /a*z", "/abz", false)]
    [InlineData("<!doctype html><p>User-agent: *</p>", "/page", true)]
    public void Rules_for_the_checker_s_name_take_precedence_over_those_for_all(string robots, string path, bool allows) =>
        Assert.Equal(allows, RobotsRules.Parse(robots, LinkClient.RobotName).Allows(new Uri("https://other.site" + path)));
}
