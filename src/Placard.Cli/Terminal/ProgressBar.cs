using System.Globalization;

namespace Placard.Cli.Terminal;

/// <summary>
/// How far a long piece of work has come: a bar that is redrawn on a terminal, a plain line now and then elsewhere. Work only
/// counts; a timer draws, and what is done at once is never mentioned.
/// </summary>
internal sealed class ProgressBar : IDisposable
{
    private const int WidestBar = 30;
    private const int NarrowestBar = 5;

    private readonly TextWriter to;
    private readonly int? width;
    private readonly int total;
    private readonly Timer? timer;
    private readonly Lock drawing = new();
    private int done;
    private int drawn;
    private bool ended;

    /// <param name="to">The terminal, or what takes its place.</param>
    /// <param name="width">How many columns the terminal has, in which a line must stay that is drawn over itself; null where there is no terminal.</param>
    /// <param name="total">How many pieces there are.</param>
    /// <param name="every">Null where <see cref="Draw"/> is called by hand.</param>
    public ProgressBar(TextWriter to, int? width, int total, TimeSpan? every)
    {
        this.to = to;
        this.width = width;
        this.total = total;
        if (every is { } interval) timer = new Timer(_ => Draw(), null, interval, interval);
    }

    /// <summary>Of a build that writes files: a bar after half a second, or a line every five.</summary>
    public static ProgressBar OfFiles(int total, TextWriter output, TextWriter error)
    {
        var isTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ProgressBar(isTerminal ? error : output, isTerminal ? Width() : null, total, isTerminal ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(5));
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
            if (width is not { } columns)
            {
                to.WriteLine($"Making {counted}.");
                return;
            }
            var room = Math.Min(WidestBar, columns - counted.Length - 2); // A blank, and the last column, where some terminals begin a new line.
            var filled = total == 0 ? room : (int)((long)count * room / total);
            var line = room < NarrowestBar ? counted : $"{new string('#', filled)}{new string('.', room - filled)} {counted}";
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

    /// <summary>Some terminals don't tell, or tell 0.</summary>
    private static int Width() => Console.WindowWidth is > 0 and var columns ? columns : 80;

    private static string Number(int n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
