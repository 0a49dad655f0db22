using Placard.Links;

namespace Placard.Tests.Links;

/// <summary>A link is dead once it has failed on three days, and is asked again when what is known of it is old.</summary>
public class LinkStateTests
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    private static readonly LinkCheckResult Found = new("200", LinkOutcome.Working);

    private static readonly LinkCheckResult Missing = new("404", LinkOutcome.Broken);

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(1, false, true)]
    [InlineData(2, false, true)]
    [InlineData(3, true, false)]
    public void Three_days_of_failure_make_it_dead(int days, bool isDead, bool isFailing)
    {
        var state = Failed(days);
        Assert.Equal((isDead, isFailing), (state.IsDead, state.IsFailing));
    }

    [Theory]
    [InlineData("200", 0, 29, false)]
    [InlineData("200", 0, 30, true)]
    [InlineData("404", 1, 0, false)]
    [InlineData("404", 1, 1, true)]
    [InlineData("404", 3, 29, false)]
    [InlineData("busy", 0, 0, false)]
    [InlineData("busy", 0, 1, true)]
    public void It_is_asked_again_the_next_day_while_it_fails_and_after_thirty_days_otherwise(string status, int failures, int daysAgo, bool isDue) =>
        Assert.Equal(isDue, (Failed(failures) with { Status = status, Checked = Today.AddDays(-daysAgo) }).IsDue(Today));

    [Fact]
    public void A_day_of_failure_counts_once()
    {
        var once = Failed(0).After(Missing, Today);
        Assert.Equal([Today], once.FailedOn);
        Assert.Equal([Today], once.After(Missing, Today).FailedOn);
        Assert.Equal([Today, Today.AddDays(1)], once.After(Missing, Today.AddDays(1)).FailedOn);
    }

    [Fact]
    public void An_answer_ends_all_failures_and_a_dead_link_collects_no_more()
    {
        Assert.Empty(Failed(2).After(Found, Today).FailedOn);
        Assert.Equal(3, Failed(3).After(Missing, Today).FailedOn.Count);
    }

    [Fact]
    public void A_result_without_news_changes_nothing_until_it_is_old()
    {
        var known = new LinkState("https://a.test/", "200", Today);
        Assert.Same(known, known.After(Found, Today.AddDays(29)));
        Assert.Equal(Today.AddDays(30), known.After(Found, Today.AddDays(30)).Checked);
        Assert.Equal("https://b.test/", known.After(Found with { MovedTo = "https://b.test/" }, Today).MovedTo);
        Assert.Equal([Today], (known with { Status = "404" }).After(Missing, Today).FailedOn);
    }

    private static LinkState Failed(int days) =>
        new("https://a.test/", "404", Today) { FailedOn = [.. Enumerable.Range(0, days).Select(day => Today.AddDays(day - 10))] };
}
