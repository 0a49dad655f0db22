using System.Globalization;

namespace Placard.Cli.Terminal;

/// <summary>
/// How far a long piece of work has come: a bar that is redrawn on a terminal, a plain line now and then elsewhere. Work only
/// counts; a timer draws, and what is done at once is never mentioned.
/// </summary>
internal sealed class ProgressBar : IDisposable
{
    private const int BarWidth = 30;

    private readonly TextWriter to;
    private readonly bool isTerminal;
    private readonly int total;
    private readonly Timer? timer;
    private readonly Lock drawing = new();
    private int done;
    private int drawn;
    private bool ended;

    /// <param name="to">The terminal, or what takes its place.</param>
    /// <param name="total">How many pieces there are.</param>
    /// <param name="every">Null where <see cref="Draw"/> is called by hand.</param>
    public ProgressBar(TextWriter to, bool isTerminal, int total, TimeSpan? every)
    {
        this.to = to;
        this.isTerminal = isTerminal;
        this.total = total;
        if (every is { } interval) timer = new Timer(_ => Draw(), null, interval, interval);
    }

    /// <summary>Of a build that writes files: a bar after half a second, or a line every five.</summary>
    public static ProgressBar OfFiles(int total, TextWriter output, TextWriter error)
    {
        var isTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ProgressBar(isTerminal ? error : output, isTerminal, total, isTerminal ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(5));
    }

    /// <summary>One piece is done. Thread-safe.</summary>
    public void Advance() => Interlocked.Increment(ref done);

    public void Draw()
    {
        lock (drawing)
        {
            if (ended) return;
            var count = Math.Min(Volatile.Read(ref done), total);
            var counted = $"{Number(count)} of {Number(total)} files";
            if (!isTerminal)
            {
                to.WriteLine($"Making {counted}.");
                return;
            }
            var filled = total == 0 ? BarWidth : (int)((long)count * BarWidth / total);
            var line = $"{new string('#', filled)}{new string('.', BarWidth - filled)} {counted}";
            to.Write('\r' + line.PadRight(drawn));
            to.Flush();
            drawn = line.Length;
        }
    }

    /// <summary>Takes the bar away, so that what is told next begins on a line of its own.</summary>
    public void Dispose()
    {
        timer?.Dispose();
        lock (drawing)
        {
            if (drawn > 0) to.Write($"\r{new string(' ', drawn)}\r");
            ended = true;
        }
    }

    private static string Number(int n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
