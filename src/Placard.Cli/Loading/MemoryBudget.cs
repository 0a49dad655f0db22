namespace Placard.Cli.Loading;

/// <summary>How many bytes of sources may be kept in memory: small archives are read once, large ones never pile up.</summary>
internal sealed class MemoryBudget(long bytes)
{
    /// <summary>Files above this size are not worth keeping.</summary>
    private const int LargestKept = 256 * 1024;

    private long left = bytes;

    /// <summary>For what reads each file once or twice: reading it again costs less than keeping it, which a collector must carry along.</summary>
    public static MemoryBudget None { get; } = new(0);

    /// <summary>Whether nothing can be kept.</summary>
    public bool IsEmpty => Volatile.Read(ref left) <= 0;

    public bool TryTake(int size)
    {
        if (size > LargestKept || Volatile.Read(ref left) < size) return false;
        if (Interlocked.Add(ref left, -size) >= 0) return true;
        Interlocked.Add(ref left, size);
        return false;
    }

    public void GiveBack(int size) => Interlocked.Add(ref left, size);
}
