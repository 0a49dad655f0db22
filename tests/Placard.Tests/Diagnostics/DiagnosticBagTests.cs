using Placard.Diagnostics;

namespace Placard.Tests.Diagnostics;

/// <summary>What a bag keeps of many diagnostics.</summary>
public class DiagnosticBagTests
{
    [Fact]
    public void Equal_diagnostics_are_kept_once() => Assert.Single(Bag([Lost(1), Lost(1), Lost(1)]).Sorted());

    [Fact]
    public void A_hundred_of_a_kind_are_kept_whole() =>
        Assert.Equal(Enumerable.Range(1, 100).Select(Lost), Bag(Enumerable.Range(1, 100).Select(Lost)).Sorted());

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Of_more_the_first_are_kept_and_the_others_counted_in_any_order(int seed)
    {
        var lines = Enumerable.Range(1, 1000).Concat(Enumerable.Range(500, 400)).ToArray();
        new Random(seed).Shuffle(lines);
        var found = Bag(lines.Select(Lost)).Sorted();
        Assert.Equal(Enumerable.Range(1, 100).Select(Lost), found.SkipLast(1));
        Assert.Equal("addresses.txt:100:1: warning PLC1999: There are 900 more of PLC1306 in this file. Fix those above, then build again to see the others.",
            found[^1].ToString());
    }

    [Fact]
    public void Kinds_and_files_are_counted_apart()
    {
        var bag = Bag(Enumerable.Range(1, 101).Select(Lost));
        bag.Report(DiagnosticDescriptors.FileLost, new SourceLocation("addresses.txt", 7, 1), "a.pdf", "");
        bag.Report(DiagnosticDescriptors.UrlLost, new SourceLocation("other.txt", 7, 1), "a.html");
        Assert.Equal(103, bag.Sorted().Count);
    }

    [Fact]
    public void An_error_that_is_only_counted_still_prevents_publishing() => Assert.True(Bag(Enumerable.Range(1, 200).Select(Lost)).HasErrors);

    private static Diagnostic Lost(int line) =>
        Diagnostic.Create(DiagnosticDescriptors.UrlLost, new SourceLocation("addresses.txt", line, 1), $"page-{line}.html");

    private static DiagnosticBag Bag(IEnumerable<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        foreach (var diagnostic in diagnostics) bag.Add(diagnostic);
        return bag;
    }
}
