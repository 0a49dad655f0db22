using Placard.Content;
using Placard.Diagnostics;
using Placard.Rendering;
using Placard.Tests.Support;
using Placard.Urls;

namespace Placard.Tests.Rendering;

/// <summary>Links lead to the web, to mail, to telephones, or to what the archive publishes; images are the archive's own.</summary>
public class LinkResolverTests
{
    private static readonly Site Site = TestSite.Of("""
        == pages/about.md
        ---
        title: About
        ---
        Text.
        == articles/draft.md
        ---
        title: Draft
        date: 2020-06-17
        draft: true
        ---
        Text.
        == articles/broken.md
        Text.
        """).Prepare().Site;

    [Theory]
    [InlineData("", "", "")]
    [InlineData("#part", "#part", "")]
    [InlineData("?page=2", "?page=2", "")]
    [InlineData("../pages/about.md?page=2#part", "../about.html?page=2#part", "")]
    [InlineData("HTTPS://other.test/", "HTTPS://other.test/", "")]
    [InlineData("mailto:open@target.test", "mailto:open@target.test", "")]
    [InlineData("mailto:hidden@target.test", null, "")]
    [InlineData("MAILTO:hidden%40target.test", null, "")]
    [InlineData("draft.md", null, "PLC1204")]
    [InlineData("broken.md", null, "")]
    [InlineData("//other.test/a", null, "PLC1501")]
    [InlineData("\\\\other.test\\a", null, "PLC1501")]
    [InlineData("javascript:run()", null, "PLC1501")]
    [InlineData("c:\\letters\\a.md", null, "PLC1202")]
    [InlineData("file:///c:/letters/a.md", null, "PLC1202")]
    public void A_link_leads_on_or_is_reported(string written, string? url, string code)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal(url, Resolver(diagnostics).Link(written, default));
        Assert.Equal(code, string.Join(' ', diagnostics.Sorted().Select(found => found.Descriptor.Code)));
    }

    [Theory]
    [InlineData("https://other.test/a.png")]
    [InlineData("//other.test/a.png")]
    [InlineData("\\\\other.test\\a.png")]
    public void An_image_on_another_site_is_reported_as_such(string written)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Resolver(diagnostics).Image(written, default));
        Assert.Equal("PLC1502", Assert.Single(diagnostics.Sorted()).Descriptor.Code);
    }

    [Theory]
    [InlineData("tel:+44-20-7946-0123", null)]
    [InlineData("TEL:442079460123;ext=1", null)]
    [InlineData("tel:+442079460124", "tel:+442079460124")]
    public void A_link_that_calls_a_hidden_number_is_removed(string written, string? url) =>
        Assert.Equal(url, Resolver(new DiagnosticBag()).Link(written, default));

    private static LinkResolver Resolver(DiagnosticBag diagnostics) =>
        new(Site, new PublishedUrls(() => []), "articles/a.md", "../", diagnostics)
        {
            HiddenTargets = ["hidden@target.test"], HiddenPhones = ["+442079460123"],
        };
}
