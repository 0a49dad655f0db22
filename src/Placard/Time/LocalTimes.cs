namespace Placard.Time;

/// <summary>Moments and offsets within the range of the calendar.</summary>
internal static class LocalTimes
{
    /// <summary>A time moved by an offset; at the ends of the calendar, its first or last moment.</summary>
    public static DateTime Shift(DateTime time, TimeSpan offset) =>
        new(Math.Clamp(time.Ticks + offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), time.Kind);
}
