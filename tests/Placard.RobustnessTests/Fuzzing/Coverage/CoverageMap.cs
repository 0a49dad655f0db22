using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Placard.RobustnessTests.Fuzzing.Coverage;

/// <summary>
/// Which branches of instrumented code have run, and about how often: a counter for each pair of branches that followed each other. SharpFuzz's
/// instrumentation writes to it from the first call on, so it exists before anything else runs.
/// </summary>
internal static class CoverageMap
{
    private const int Size = 65536;

    private static readonly byte[] Counters = new byte[Size];

    /// <summary>For each counter, the magnitudes that any input has reached, a bit for each.</summary>
    private static readonly byte[] Seen = new byte[Size];

    private static nint shared;

    [ModuleInitializer]
    internal static void Allocate()
    {
        shared = Marshal.AllocHGlobal(Size);
        Clear();
        typeof(Trace).GetField(nameof(Trace.SharedMem))!.SetValue(null, shared);
    }

    public static void Clear()
    {
        Array.Clear(Counters);
        Marshal.Copy(Counters, 0, shared, Size);
        Trace.PrevLocation = 0;
    }

    /// <summary>Forgets what has been seen, for another parser.</summary>
    public static void Forget() => Array.Clear(Seen);

    /// <summary>The number of branches and magnitudes that have been seen.</summary>
    public static int Count => Seen.Sum(bits => int.PopCount(bits));

    /// <summary>Takes what has run since <see cref="Clear"/>.</summary>
    /// <returns>Whether any of it is new.</returns>
    public static bool Take()
    {
        Marshal.Copy(shared, Counters, 0, Size);
        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            if (Counters[i] == 0) continue;
            var bit = (byte)(1 << Magnitude(Counters[i]));
            isNew |= (Seen[i] & bit) == 0;
            Seen[i] |= bit;
        }
        return isNew;
    }

    private static int Magnitude(byte count) => Math.Min(7, int.Log2(count));
}
