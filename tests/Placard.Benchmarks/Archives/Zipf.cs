namespace Placard.Benchmarks.Archives;

/// <summary>Ranks by the Zipf–Mandelbrot law: the weight of rank r is 1 / (r + offset). Integers only, so that no machine rounds differently.</summary>
public sealed class Zipf
{
    private readonly long[] cumulative;

    public Zipf(int count, int offset)
    {
        cumulative = new long[count];
        long sum = 0;
        for (var rank = 0; rank < count; rank++) cumulative[rank] = sum += (1L << 40) / (rank + 1 + offset);
    }

    public int Rank(SeededRandom random)
    {
        var drawn = (long)Math.BigMul(random.Next(), (ulong)cumulative[^1], out _);
        var found = Array.BinarySearch(cumulative, drawn + 1);
        return found < 0 ? ~found : found;
    }
}
