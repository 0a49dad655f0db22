using Placard.Reading.FrontMatter;

namespace Placard.Tests.Reading.FrontMatter;

public class WebUrlTests
{
    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("HTTP://example.org/a?b=c#d", true)]
    [InlineData("https://example.org/é", true)]
    [InlineData("www.example.org", false)]
    [InlineData("https:example.org", false)]
    [InlineData("https:/example.org", false)]
    [InlineData("https:\\\\example.org", false)]
    [InlineData("https://", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("https://example.org/\"x", false)]
    [InlineData("https://example.org/<x>", false)]
    [InlineData("https://example.org/\nx", false)]
    [InlineData("", false)]
    public void A_web_URL_has_a_scheme_of_the_web_and_a_host_and_holds_nothing_that_ends_an_attribute(string text, bool isValid) =>
        Assert.Equal(isValid, WebUrl.IsValid(text));
}
