using Placard.Diagnostics;
using Placard.Tests.Support;

namespace Placard.Tests.Checking;

/// <summary>Where the checks of finished pages say that an error stands.</summary>
public class PageChecksTests
{
    [Fact]
    public void A_dead_fragment_is_reported_at_the_link_with_that_very_fragment() =>
        Assert.Equal([new SourceLocation("input/articles/a.md", 5, 5), new SourceLocation("input/articles/a.md", 6, 5)],
            PlacesOf("PLC1902", "[a](#gone-too)\n[a](#gone)\n"));

    [Fact]
    public void A_skipped_heading_is_reported_at_the_heading_with_that_very_text() =>
        Assert.Equal([new SourceLocation("input/articles/a.md", 7, 1), new SourceLocation("input/articles/a.md", 11, 1)],
            PlacesOf("PLC1905", "## Top\n\n#### Low one again\n\n## Top\n\n#### Low one\n"));

    [Fact]
    public void Many_dead_fragments_in_a_long_text_are_found_in_time_that_grows_with_it()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"[a](#gone{number})\n\n"));
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal(DiagnosticBag.MaxOfAKind, PlacesOf("PLC1902", text).Distinct().Count());
        Assert.InRange((GC.GetTotalAllocatedBytes() - before) / 1_000_000, 0, 2_000);
    }

    private static IEnumerable<SourceLocation> PlacesOf(string code, string text) =>
        TestSite.Of($"== articles/a.md\n---\ntitle: T\ndate: 2020-01-01\n---\n{text}").Check().Diagnostics
            .Where(found => found.Descriptor.Code == code).Select(found => found.Location);
}
