using Placard.Charts;
using Placard.Content;
using Placard.Tests.Support;

namespace Placard.Tests.Charts;

/// <summary>A campaign's days lie on one line from its first to its last, in the direction of the writing.</summary>
public class TimelineChartTests
{
    private static ArchiveDate Day(string day) => new(DateOnly.ParseExact(day, "yyyy-MM-dd", null));

    private static LaneSpan On(string day) => LaneSpan.On(Day(day));

    [Theory]
    [InlineData(false, 0, 50, 100)]
    [InlineData(true, 100, 50, 0)]
    public void A_day_stands_where_it_falls_between_first_and_last(bool rightToLeft, double first, double middle, double last)
    {
        var chart = TimelineChart.Of([new LaneData("articles", [On("2020-01-11"), On("2020-01-01"), On("2020-01-21")])], rightToLeft)!;
        Assert.Equal([first, middle, last], Assert.Single(chart.Lanes).Marks.Select(mark => mark.X));
        Assert.Equal("2020-01-01 2020-01-21", $"{chart.From} {chart.To}");
    }

    [Theory]
    [InlineData(false, 25)]
    [InlineData(true, 50)]
    public void A_time_is_as_long_as_it_lasted(bool rightToLeft, double start)
    {
        var lanes =
            new[] { new LaneData("campaign", [new LaneSpan(Day("2020-01-01"), Day("2020-01-09"))]),
                new LaneData("actions", [new LaneSpan(Day("2020-01-03"), Day("2020-01-05"))]) };
        var mark = Assert.Single(TimelineChart.Of(lanes, rightToLeft)!.Lanes[1].Marks);
        Assert.Equal((start, 25), (mark.X, mark.Width));
    }

    [Fact]
    public void Lanes_without_anything_are_left_out() =>
        Assert.Equal(["articles"],
            TimelineChart.Of([new LaneData("milestones", []), new LaneData("articles", [On("2020-01-01"), On("2020-01-02")])], false)!.Lanes.Select(lane =>
                lane.Type));

    [Fact]
    public void A_date_whose_day_is_not_known_is_a_span()
    {
        var month = LaneSpan.On(Entries.Edtf("2020-01"));
        var chart = TimelineChart.Of([new LaneData("articles", [month, month, On("2020-01-16")])], false)!;
        Assert.Equal([(0, 100, true), (50, 0, false)], Assert.Single(chart.Lanes).Marks.Select(mark => (mark.X, mark.Width, mark.IsInexact)));
        Assert.Equal(3, chart.Lanes[0].Count);
    }

    [Theory]
    [InlineData("2020-01-11", "2020-01-01", 0, 50)]
    [InlineData("2020-01-01", "2020-01-11", 0, 75)]
    public void An_open_beginning_is_drawn_from_the_beginning(string until, string first, double start, double width)
    {
        var chart = TimelineChart.Of([new LaneData("articles", [LaneSpan.On(Entries.Edtf($"../{until}"))]),
            new LaneData("posts", [On(first), On(first == "2020-01-01" ? "2020-01-21" : "2020-01-11")])], false)!;
        var mark = Assert.Single(chart.Lanes[0].Marks);
        Assert.Equal((start, width), (mark.X, mark.Width));
    }

    [Fact]
    public void There_is_no_line_of_a_single_day() => Assert.Null(TimelineChart.Of([new LaneData("articles", [On("2020-01-01"), On("2020-01-01")])], false));

    [Fact]
    public void Ten_thousand_articles_fall_together_into_few_marks_but_are_all_counted()
    {
        var days = Enumerable.Range(0, 10_000).Select(n => LaneSpan.On(new ArchiveDate(new DateOnly(1990, 1, 1).AddDays(n)))).ToList();
        var lane = Assert.Single(TimelineChart.Of([new LaneData("articles", days)], false)!.Lanes);
        Assert.InRange(lane.Marks.Count, 200, 251);
        Assert.Equal(10_000, lane.Count);
    }

    [Theory]
    [InlineData("2020-01-15", "2020-04-15", 3)]
    [InlineData("2010-06-01", "2020-06-01", 10)]
    public void Ticks_stand_where_months_begin_or_in_a_long_life_years(string first, string last, int ticks) =>
        Assert.Equal(ticks, TimelineChart.Of([new LaneData("articles", [On(first), On(last)])], false)!.Ticks.Count);
}
