using Placard.Content;

namespace Placard.Charts;

/// <summary>A campaign's life along one line of days: each sort of thing that happened has a lane of its own.</summary>
/// <param name="Ticks">Where months begin, or years where they would be too many; in percent from the left.</param>
public sealed record TimelineChart(ArchiveDate From, ArchiveDate To, IReadOnlyList<Lane> Lanes, IReadOnlyList<double> Ticks)
{
    /// <summary>Room for a lane's words and its marks, in em.</summary>
    internal const double LaneHeight = 2.9;

    private const int MaxMonths = 36;

    /// <summary>Marks nearer to each other than this fall together, so that a picture of ten thousand articles stays small.</summary>
    private const double MinDistance = .4;

    /// <summary>Null where everything happened on one day: there is no line to draw.</summary>
    public static TimelineChart? Of(IReadOnlyList<LaneData> lanes, bool rightToLeft)
    {
        var dates = lanes.SelectMany(lane => lane.Spans).SelectMany(span => new[] { span.From, span.To }).OrderBy(date => date.Day).ToList();
        if (dates.Count == 0 || dates[0].Day == dates[^1].Day) return null;
        var (first, last) = (dates[0].Day, dates[^1].Day);
        var days = (double)(last.DayNumber - first.DayNumber);
        double At(DateOnly day) => (day.DayNumber - first.DayNumber) * 100 / days;

        return new TimelineChart(
            dates[0], dates[^1],
            [.. lanes.Where(lane => lane.Spans.Count > 0).Select((lane, i) => new Lane(lane.Type, lane.Spans.Count, i * LaneHeight, MarksOf(lane, At, rightToLeft)))],
            [.. TicksBetween(first, last).Select(day => ChartScale.Along(At(day), 0, rightToLeft))]);
    }

    private static List<Mark> MarksOf(LaneData lane, Func<DateOnly, double> at, bool rightToLeft)
    {
        var marks = new List<Mark>();
        var previous = double.NegativeInfinity;
        foreach (var span in lane.Spans.OrderBy(span => span.From.Day).ThenBy(span => span.To.Day))
        {
            var (start, width) = (at(span.From.Day), at(span.To.Day) - at(span.From.Day));
            if (width == 0 && span.Count is null && start - previous < MinDistance) continue;
            if (width == 0) previous = start;
            marks.Add(new Mark(ChartScale.Along(start, width, rightToLeft), width, span.Count));
        }
        return marks;
    }

    private static IEnumerable<DateOnly> TicksBetween(DateOnly first, DateOnly last)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var years = months > MaxMonths;
        var tick = years ? new DateOnly(first.Year, 1, 1) : new DateOnly(first.Year, first.Month, 1);
        for (var next = Next(tick, years); next <= last; next = Next(next, years)) yield return next;
    }

    private static DateOnly Next(DateOnly tick, bool years) => years ? tick.AddYears(1) : tick.AddMonths(1);
}

/// <summary>What one lane shows.</summary>
/// <param name="Type">Below <c>life</c> the key of its words: <c>campaign</c>, <c>milestones</c>, <c>articles</c>, <c>actions</c>, <c>tally</c>.</param>
public sealed record LaneData(string Type, IReadOnlyList<LaneSpan> Spans);

/// <summary>A day, where both ends are the same, or a time.</summary>
/// <param name="Count">A number to write beside it.</param>
public sealed record LaneSpan(ArchiveDate From, ArchiveDate To, int? Count = null)
{
    public static LaneSpan On(ArchiveDate day, int? count = null) => new(day, day, count);
}

/// <param name="Count">How many things it shows.</param>
/// <param name="Y">Its distance from the top, in em.</param>
public sealed record Lane(string Type, int Count, double Y, IReadOnlyList<Mark> Marks);

/// <summary>A mark: its distance from the left and its width in percent; a day's width is zero.</summary>
public sealed record Mark(double X, double Width, int? Count);
