using Placard.Content;

namespace Placard.Tests.Content;

/// <summary>Running totals by way and day.</summary>
public class TallyTests
{
    [Fact]
    public void The_newest_of_each_way_is_taken_and_the_ways_are_added_up() =>
        Assert.Equal((3_500, "2020-06-15"), Sum(("online", 2_100, "2020-06-01"), ("paper", 900, "2020-05-20"), ("online", 2_600, "2020-06-15")));

    [Fact]
    public void The_order_in_the_file_makes_no_difference_but_of_one_day() =>
        Assert.Equal((20, "2020-06-15"), Sum(("online", 12, "2020-06-15"), ("online", 20, "2020-06-15"), ("online", 900, "2020-06-01")));

    [Fact]
    public void The_day_is_that_of_the_latest_count_of_any_way() =>
        Assert.Equal((3, "2020-06-15"), Sum(("paper", 1, "2020-06-15"), ("online", 2, "2020-06-01")));

    [Fact]
    public void Case_and_punctuation_make_no_other_way() =>
        Assert.Equal((7, "2020-06"), Sum(("On paper", 5, "2020-05"), ("on-paper", 7, "2020-06")));

    [Fact]
    public void A_total_beyond_all_numbers_is_the_largest() =>
        Assert.Equal(int.MaxValue, Sum(("a", 1_000_000_000, "2020-06-01"), ("b", 1_000_000_000, "2020-06-01"), ("c", 1_000_000_000, "2020-06-01")).Count);

    private static (int Count, string Day) Sum(params (string Way, int Count, string Day)[] counts)
    {
        var tally = Tally.Of([.. counts.Select(count => new TallyCount(count.Way, count.Count, Day(count.Day)))]);
        return (tally.Count, tally.AsOf.ToString()!);
    }

    private static EdtfDate Day(string text) => EdtfDate.TryParse(text, out var day) ? day : throw new ArgumentException(text);
}
