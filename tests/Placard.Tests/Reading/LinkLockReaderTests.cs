using Placard.Tests.Support;

namespace Placard.Tests.Reading;

/// <summary>The results of the link checker may be merged by hand, so lines may be out of order or occur twice.</summary>
public class LinkLockReaderTests
{
    [Fact]
    public void Days_of_failure_are_sorted_and_each_counts_once()
    {
        var state = Assert.Single(Read("https://a.test/:\n  status: \"404\"\n  checked: 2026-03-03\n  failedOn: [2026-03-03, 2026-03-01, 2026-03-01]\n")
            .Prepare().Site.LinkLock.Links);
        Assert.Equal([new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 3)], state.FailedOn);
        Assert.False(state.IsDead);
    }

    [Fact]
    public void A_URL_that_occurs_twice_is_reported_where_it_occurs_again()
    {
        const string state = "https://a.test/:\n  status: \"200\"\n  checked: 2026-03-03\n";
        var message = Assert.Single(Read(state + state).Build().Messages);
        Assert.StartsWith("input/links.lock.yaml:4:1", message, StringComparison.Ordinal);
    }

    private static TestSite Read(string text) => TestSite.Of("== links.lock.yaml\n" + text);
}
