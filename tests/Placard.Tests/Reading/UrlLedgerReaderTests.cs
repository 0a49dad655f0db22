using Placard.Tests.Support;

namespace Placard.Tests.Reading;

public class UrlLedgerReaderTests
{
    [Fact]
    public void A_path_may_begin_with_blanks_and_a_slash()
    {
        var ledger = TestSite.Of("== addresses.txt\n# Ours.\n/about.html\n\n  /a/b.html \nc.html\n/d.html moved: /e.html\n").Prepare().Site.UrlLedger;
        Assert.Equal(["about.html 2", "a/b.html 4", "c.html 5"], ledger.Active.Select(recorded => $"{recorded.Path} {recorded.Line}"));
        var redirect = Assert.Single(ledger.Redirects);
        Assert.Equal(("d.html", "e.html"), (redirect.From.Path, redirect.To.Path));
    }
}
