using System.Globalization;

namespace Placard.Cli.Terminal;

/// <summary>
/// Shows the progress of a long task: a bar on a terminal, a line every few seconds elsewhere. A timer draws it, so that counting is cheap and
/// short tasks show nothing.
/// </summary>
internal sealed class ProgressBar : IDisposable
{
    private const int WidestBar = 30;
    private const int NarrowestBar = 5;

    private readonly TextWriter to;
    private readonly int? width;
    private readonly int total;
    private readonly string task;
    private readonly Timer? timer;
    private readonly Lock drawing = new();
    private int done;
    private int drawn;
    private bool ended;

    /// <param name="to">Receives the bar or the lines.</param>
    /// <param name="width">The number of columns of the terminal; null where there is none.</param>
    /// <param name="total">The number of steps.</param>
    /// <param name="every">The interval of drawing; null to draw by <see cref="Draw"/> alone.</param>
    /// <param name="task">What is done with the files, for lines.</param>
    public ProgressBar(TextWriter to, int? width, int total, TimeSpan? every, string task = "Writing")
    {
        this.task = task;
        this.to = to;
        this.width = width;
        this.total = total;
        if (every is { } interval) timer = new Timer(_ => Draw(), null, interval, interval);
    }

    /// <summary>The progress of a task with files: a bar after half a second, or a line every five seconds.</summary>
    public static ProgressBar OfFiles(int total, TextWriter output, TextWriter error, string task = "Writing")
    {
        var isTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ProgressBar(isTerminal
            ? error
            : output, isTerminal
            ? Width()
            : null, total, isTerminal
            ? TimeSpan.FromMilliseconds(500)
            : TimeSpan.FromSeconds(5), task);
    }

    /// <summary>Counts one step. Thread-safe.</summary>
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
                to.WriteLine($"{task} {counted}.");
                return;
            }
            var room = Math.Min(WidestBar, columns - counted.Length - 2); // Without a space and the last column, after which some terminals begin a new line.
            var filled = total == 0 ? room : (int)((long)count * room / total);
            var line = room < NarrowestBar ? counted : $"{new string('#', filled)}{new string('.', room - filled)} {counted}";
            to.Write('\r' + line.PadRight(drawn));
            to.Flush();
            drawn = line.Length;
        }
    }

    /// <summary>Erases the bar, so that the next output begins on an empty line.</summary>
    public void Dispose()
    {
        timer?.Dispose();
        lock (drawing)
        {
            if (drawn > 0) to.Write($"\r{new string(' ', drawn)}\r");
            ended = true;
        }
    }

    /// <summary>80 where the terminal reports no width.</summary>
    private static int Width() => Console.WindowWidth is > 0 and var columns ? columns : 80;

    private static string Number(int n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
