using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Placard.Cli.Tests.Serving;

/// <summary>A preview as a process of its own, so that its memory can be measured.</summary>
internal sealed partial class PreviewProcess : IDisposable
{
    /// <summary>The native program; null where the tests' own build is measured.</summary>
    public static readonly string? NativeProgram = Environment.GetEnvironmentVariable("PLACARD_PROGRAM");

    private readonly Process process;

    private PreviewProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public bool IsRunning => !process.HasExited;

    /// <summary>The most memory that was resident at once, in MB.</summary>
    public double PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static async Task<PreviewProcess> StartAsync(string input, CancellationToken stop)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        string[] command = ["serve", "--input", input, "--as-of", "2026-01-01", "--port", port];
        var start = new ProcessStartInfo(NativeProgram ?? "dotnet", NativeProgram is null ? [typeof(ExitCode).Assembly.Location, .. command] : command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            if (Url().Match(line) is { Success: true } match)
                return new PreviewProcess(process, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        }
        throw new InvalidOperationException("The preview has not started.");
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("http://localhost:([0-9]+)/")]
    private static partial Regex Url();
}
