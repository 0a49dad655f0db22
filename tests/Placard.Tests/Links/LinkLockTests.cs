using Placard.Links;

namespace Placard.Tests.Links;

public class LinkLockTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    private static readonly LinkLock Known = new(
    [
        new LinkState("https://a.test/dead", "404", Day) { FailedOn = [Day, Day.AddDays(1), Day.AddDays(2)], Copy = "https://copy.test/dead", CopyDate = Day },
        new LinkState("https://a.test/lives", "200", Day) { Copy = "https://copy.test/lives" },
        new LinkState("https://a.test/marked", "404", Day) { FailedOn = [Day, Day.AddDays(1), Day.AddDays(2)], Copy = "https://copy.test/marked#there" },
    ]);

    [Theory]
    [InlineData("https://a.test/dead", null, "https://copy.test/dead")]
    [InlineData("https://a.test/dead#part", null, "https://copy.test/dead#part")]
    [InlineData("https://a.test/marked#part", null, "https://copy.test/marked#there")]
    [InlineData("https://a.test/dead", "https://own.test/", "https://own.test/")]
    [InlineData("https://a.test/dead", "https://a.test/dead", "https://copy.test/dead")]
    [InlineData("https://a.test/lives", "https://own.test/", null)]
    [InlineData("https://a.test/unknown", null, null)]
    [InlineData(null, null, null)]
    public void Readers_of_a_dead_link_are_led_to_a_copy_at_the_same_place(string? url, string? given, string? copy) =>
        Assert.Equal(copy, Known.ArchivedCopyOf(url, given)?.Url);
}
