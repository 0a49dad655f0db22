using System.Globalization;

namespace Placard.Cli.Importing;

/// <summary>Says every few seconds how many items were imported. A short import says nothing.</summary>
internal sealed class ImportProgress : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly TextWriter to;
    private readonly Timer timer;
    private int count;

    public ImportProgress(TextWriter to)
    {
        this.to = to;
        timer = new Timer(_ => Print(), null, Interval, Interval);
    }

    public void Advance() => Interlocked.Increment(ref count);

    public void Print() => to.WriteLine($"Imported {Volatile.Read(ref count).ToString("N0", CultureInfo.InvariantCulture)} items so far.");

    public void Dispose() => timer.Dispose();
}
