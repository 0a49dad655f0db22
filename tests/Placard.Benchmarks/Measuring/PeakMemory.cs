using System.Globalization;

namespace Placard.Benchmarks.Measuring;

/// <summary>
/// A process's peak of resident memory. The kernel's account counts what the starting process had resident before the program
/// replaced it; only where the account is above that does it describe the program, so the program's own mark is read while it runs.
/// </summary>
internal sealed class PeakMemory
{
    private readonly int pid;
    private readonly long starterPeak = HighWaterMarkOf("self");
    private readonly Thread thread;
    private volatile bool ended;
    private long kilobytes;

    private PeakMemory(int pid)
    {
        this.pid = pid;
        thread = new Thread(Watch);
        thread.Start();
    }

    public static PeakMemory Follow(int pid) => new(pid);

    public double Megabytes(long accountKilobytes)
    {
        ended = true;
        thread.Join();
        return (accountKilobytes > starterPeak + 1024 ? accountKilobytes : kilobytes) / 1024.0;
    }

    private void Watch()
    {
        while (!ended)
        {
            kilobytes = Math.Max(kilobytes, HighWaterMarkOf(pid.ToString(CultureInfo.InvariantCulture)));
            Thread.Sleep(5);
        }
    }

    private static long HighWaterMarkOf(string process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan("VmHWM:".Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
