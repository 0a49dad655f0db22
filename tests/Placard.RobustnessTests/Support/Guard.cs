using System.Runtime.ExceptionServices;

namespace Placard.RobustnessTests.Support;

/// <summary>
/// What something took: time of the processor, and the memory that it needed: the bytes that all threads allocated meanwhile, an upper bound, or how far the
/// managed heap grew, whichever is less. The heap holds garbage that was not yet collected, unless a run before exceeded the limit with it.
/// </summary>
internal readonly record struct Cost(TimeSpan Time, long Bytes);

/// <summary>Runs untrusted input with a small stack and a deadline.</summary>
internal static class Guard
{
    /// <summary>The smallest stack on which a thread of the program may run, that of threads on Windows.</summary>
    private const int Stack = 1024 * 1024;

    /// <summary>Guards against what never ends, and measures nothing.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan SampleInterval = TimeSpan.FromMilliseconds(2);

    private static readonly TimeSpan CollectionInterval = TimeSpan.FromMilliseconds(50);

    /// <exception cref="TimeoutException">It has not ended within the deadline.</exception>
    public static Cost Run(string name, Action action) => Run(name, action, withoutGarbage: false);

    /// <summary>The least cost of at most three runs, since the first also compiles; the first that keeps within the limits is enough.</summary>
    public static Cost Cheapest(string name, Cost limit, Action action)
    {
        var best = new Cost(TimeSpan.MaxValue, long.MaxValue);
        for (var run = 0; run < 3 && (best.Time > limit.Time || best.Bytes > limit.Bytes); run++)
        {
            var cost = Run(name, action, withoutGarbage: best.Bytes > limit.Bytes && run > 0);
            best = new Cost(cost.Time < best.Time ? cost.Time : best.Time, Math.Min(cost.Bytes, best.Bytes));
        }
        return best;
    }

    private static Cost Run(string name, Action action, bool withoutGarbage)
    {
        InFlight.Note(name);
        ExceptionDispatchInfo? failure = null;
        var cost = default(Cost);
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var highest = heap;
        var thread = new Thread(() =>
        {
            var (clock, before) = (ProcessorClock.Start(), GC.GetTotalAllocatedBytes(precise: true));
            try
            {
                action();
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
            cost = new Cost(clock.Elapsed, GC.GetTotalAllocatedBytes(precise: true) - before);
        }, Stack)
        { IsBackground = true };
        thread.Start();
        for (var clock = ProcessorClock.Start(); !thread.Join(withoutGarbage ? CollectionInterval : SampleInterval);)
        {
            highest = Math.Max(highest, HeapSize(withoutGarbage));
            if (clock.Elapsed > Deadline) throw new TimeoutException($"{name} has not ended after {Deadline.TotalSeconds} s.");
        }
        failure?.Throw();
        return cost with { Bytes = Math.Min(cost.Bytes, Math.Max(highest, HeapSize(withoutGarbage)) - heap) };
    }

    private static long HeapSize(bool withoutGarbage)
    {
        if (withoutGarbage) GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
