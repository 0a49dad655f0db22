namespace Placard.Cli.Serving;

/// <summary>
/// Collects garbage as often as a small heap needs it. By itself the runtime sizes its heap for speed, and a burst of requests would grow it several times.
/// </summary>
internal static class MemoryLimit
{
    /// <summary>The bytes that may be allocated between two collections.</summary>
    private const long Budget = 16 * 1024 * 1024;

    private static long collectedAt;

    /// <summary>To be called after each request; thread-safe.</summary>
    public static void Keep()
    {
        var (allocated, before) = (GC.GetTotalAllocatedBytes(), Interlocked.Read(ref collectedAt));
        if (allocated - before < Budget || Interlocked.CompareExchange(ref collectedAt, allocated, before) != before) return;
        GC.Collect(0, GCCollectionMode.Forced);
    }
}
