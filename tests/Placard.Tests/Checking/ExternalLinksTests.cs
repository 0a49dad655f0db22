using Placard.Checking;
using Placard.Tests.Support;

namespace Placard.Tests.Checking;

/// <summary>Links to the archive itself, to the archive that this one mirrors, and to example domains are not checked.</summary>
public class ExternalLinksTests
{
    [Theory]
    [InlineData("https://other.site/a", true)]
    [InlineData("HTTP://OTHER.SITE/", true)]
    [InlineData("https://notexample.com/", true)]
    [InlineData("https://example.com/", false)]
    [InlineData("https://www.example.com/", false)]
    [InlineData("https://www.EXAMPLE.org/", false)]
    [InlineData("https://copy.site/about.html", false)]
    [InlineData("https://origin.site/about.html", false)]
    [InlineData("HTTPS://ORIGIN.SITE/about.html", false)]
    [InlineData("mailto:office@other.site", false)]
    public void A_link_is_external_if_it_leads_to_another_site_that_exists(string url, bool isExternal)
    {
        var site = TestSite.Of($"== pages/about.md\n---\ntitle: About\n---\nA [link]({url}).\n")
            .With(options => options with { BaseUrl = "https://copy.site/", MirrorOf = "https://origin.site/" }).Prepare().Site;
        Assert.Equal(isExternal ? [url] : [], ExternalLinks.Of(site).Select(link => link.Url));
    }
}
