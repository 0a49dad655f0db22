namespace Placard.Cli.Loading;

/// <summary>How many bytes of sources may be kept in memory, so that small archives are read once and large ones don't fill the memory.</summary>
internal sealed class MemoryBudget(long bytes)
{
    /// <summary>Files above this size are not worth keeping.</summary>
    private const int LargestKept = 256 * 1024;

    private long left = bytes;

    /// <summary>For commands that read each file once or twice: reading it again costs less than keeping it through garbage collections.</summary>
    public static MemoryBudget None { get; } = new(0);

    /// <summary>A budget for few files that are read often, such as those of a theme.</summary>
    public static MemoryBudget Unlimited => new(int.MaxValue);

    /// <summary>Whether no file can be kept.</summary>
    public bool IsEmpty => Volatile.Read(ref left) <= 0;

    /// <summary>Takes the bytes of a file from the budget; false where they may not be kept. Thread-safe.</summary>
    public bool TryTake(int size)
    {
        if (size > LargestKept || Volatile.Read(ref left) < size) return false;
        if (Interlocked.Add(ref left, -size) >= 0) return true;
        Interlocked.Add(ref left, size);
        return false;
    }

    /// <summary>Returns the bytes of a file that is kept no longer.</summary>
    public void GiveBack(int size) => Interlocked.Add(ref left, size);
}
