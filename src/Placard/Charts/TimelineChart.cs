using Placard.Content;

namespace Placard.Charts;

/// <summary>A campaign's timeline as a chart: each type of event has a lane of its own.</summary>
/// <param name="Ticks">The x offsets, in percent, of month starts, or of year starts if there were too many months.</param>
public sealed record TimelineChart(EdtfDate From, EdtfDate To, IReadOnlyList<Lane> Lanes, IReadOnlyList<double> Ticks)
{
    /// <summary>The height of a lane with its label and marks, in em.</summary>
    internal const double LaneHeight = 2.9;

    private const int MaxMonths = 36;

    /// <summary>The minimum distance between marks, in percent; nearer marks are merged, so that a chart of ten thousand articles stays small.</summary>
    private const double MinDistance = .4;

    /// <summary>The chart; null if all events fall on one day.</summary>
    public static TimelineChart? Of(IReadOnlyList<LaneData> lanes, bool rightToLeft)
    {
        var dates = lanes.SelectMany(lane => lane.Spans).SelectMany(span => new[] { span.From, span.To }).ToList();
        if (dates.Count == 0) return null;
        var (from, to) = (dates.MinBy(date => date.SortDay), dates.MaxBy(date => date.Latest));
        var (first, last) = (from.SortDay, to.Latest);
        if (first == last) return null;
        if (dates.Exists(date => date.Earliest is null && date.Latest == first)) first = WithRoomBefore(first, last);
        var days = (double)(last.DayNumber - first.DayNumber);
        double At(DateOnly day) => (day.DayNumber - first.DayNumber) * 100 / days;

        return new TimelineChart(
            from, to,
            [.. lanes.Where(lane => lane.Spans.Count > 0)
                .Select((lane, i) => new Lane(lane.Type, lane.Spans.Count, i * LaneHeight, MarksOf(lane, At, rightToLeft)))],
            [.. TicksBetween(first, last).Select(day => ChartScale.Along(At(day), 0, rightToLeft))]);
    }

    private static List<Mark> MarksOf(LaneData lane, Func<DateOnly, double> at, bool rightToLeft)
    {
        var marks = new List<Mark>();
        var previous = double.NegativeInfinity;
        LaneSpan? before = null;
        foreach (var span in lane.Spans.OrderBy(span => span.From.SortDay).ThenBy(span => span.To.Latest))
        {
            if (span.IsInexact && span == before) continue;
            before = span;
            var start = span.From.Earliest is { } day ? at(day) : 0;
            var width = at(span.To.Latest) - start;
            if (width == 0 && span.Count is null && start - previous < MinDistance) continue;
            if (width == 0) previous = start;
            marks.Add(new Mark(ChartScale.Along(start, width, rightToLeft), width, span.Count) { IsInexact = span.IsInexact });
        }
        return marks;
    }

    /// <summary>An earlier beginning of the chart, so that what happened at some time before its first day has a length.</summary>
    private static DateOnly WithRoomBefore(DateOnly first, DateOnly last) =>
        DateOnly.FromDayNumber(Math.Max(0, first.DayNumber - Math.Max(30, (last.DayNumber - first.DayNumber) / 10)));

    private static IEnumerable<DateOnly> TicksBetween(DateOnly first, DateOnly last)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var years = months > MaxMonths;
        var tick = years ? new DateOnly(first.Year, 1, 1) : new DateOnly(first.Year, first.Month, 1);
        for (var next = Next(tick, years); next <= last; next = Next(next, years)) yield return next;
    }

    private static DateOnly Next(DateOnly tick, bool years) => years ? tick.AddYears(1) : tick.AddMonths(1);
}

/// <summary>The data of one lane.</summary>
/// <param name="Type">The key of the lane's label below <c>life</c> in a locale: <c>campaign</c>, <c>milestones</c>, <c>articles</c>,
/// <c>posts</c>, <c>actions</c>, <c>tally</c>.</param>
public sealed record LaneData(string Type, IReadOnlyList<LaneSpan> Spans);

/// <summary>A period, or a single day if both ends are equal.</summary>
/// <param name="Count">A number to show beside the mark; null without one.</param>
public sealed record LaneSpan(EdtfDate From, EdtfDate To, int? Count = null)
{
    /// <summary>Whether it stands for one date whose day is not known, not for a period.</summary>
    internal bool IsInexact => From.Interval is not null && From == To;

    /// <summary>A span of one date.</summary>
    public static LaneSpan On(EdtfDate day, int? count = null) => new(day, day, count);
}

/// <param name="Count">The number of events in the lane.</param>
/// <param name="Y">The y offset, in em.</param>
public sealed record Lane(string Type, int Count, double Y, IReadOnlyList<Mark> Marks);

/// <summary>A mark with its layout: x offset and width in percent; the width of a single day is zero.</summary>
public sealed record Mark(double X, double Width, int? Count)
{
    /// <summary>Whether it covers the days that one date may mean.</summary>
    public bool IsInexact { get; init; }
}
