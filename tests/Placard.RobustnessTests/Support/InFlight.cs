using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Placard.RobustnessTests.Support;

/// <summary>
/// Notes what is tried at the moment in a file beside the test program, because nothing can be reported after a stack overflow: its last line names the
/// input that ended the run.
/// </summary>
internal static class InFlight
{
    private const int Width = 200;

    private static readonly SafeFileHandle File = System.IO.File.OpenHandle(
        Path.Join(AppContext.BaseDirectory, "in-flight.txt"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);

    private static int threads = -1;

    [ThreadStatic]
    private static int row;

    /// <summary>Puts a name in this thread's line.</summary>
    public static void Note(string name)
    {
        if (row == 0) row = Interlocked.Increment(ref threads) + 1;
        Span<byte> line = stackalloc byte[Width];
        line.Fill((byte)' ');
        Encoding.UTF8.TryGetBytes(name.AsSpan(0, Math.Min(name.Length, Width / 4)), line, out _);
        line[^1] = (byte)'\n';
        RandomAccess.Write(File, line, (row - 1) * Width);
    }
}
