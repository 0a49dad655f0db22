namespace Placard.RobustnessTests.Support;

/// <summary>
/// Measures time of the processor, which, unlike elapsed time, does not depend on what else the machine does. Everything in this process counts: a
/// measurement is an upper bound of what one of several parallel tasks took.
/// </summary>
internal readonly struct ProcessorClock
{
    private readonly TimeSpan start;

    private ProcessorClock(TimeSpan start) => this.start = start;

    public TimeSpan Elapsed => Now - start;

    private static TimeSpan Now => Environment.CpuUsage.TotalTime;

    public static ProcessorClock Start() => new(Now);
}
