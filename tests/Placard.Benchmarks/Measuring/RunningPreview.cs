using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Placard.Benchmarks.Measuring;

/// <summary>A preview server as a process, with the requests of a browser.</summary>
internal sealed partial class RunningPreview : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private RunningPreview(Process process, int port)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/")) };
    }

    /// <summary>The cost from the start of the process to its first home page.</summary>
    public Usage FirstPage { get; private set; } = new(0, 0, 0, 0);

    /// <summary>The resident memory.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static async Task<RunningPreview> StartAsync(string placard, string folder)
    {
        var port = FreePort();
        var start = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo(placard,
            ["serve", "--input", "input", "--as-of", "2026-01-01", "--port", port.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var preview = new RunningPreview(process, port);
        await preview.WaitForAsync("");
        preview.FirstPage = new Usage(Stopwatch.GetElapsedTime(start).TotalSeconds, process.TotalProcessorTime.TotalSeconds, preview.Megabytes, 0);
        return preview;
    }

    /// <summary>The page with its snapshot version.</summary>
    public async Task<(string Text, string Version)> GetAsync(string path)
    {
        var text = await client.GetStringAsync(path);
        return (text, Version().Match(text).Groups[1].Value);
    }

    /// <summary>Saves a file, waits for the event as an open page does, and requests the page again.</summary>
    /// <returns>The cost and the page.</returns>
    public async Task<(Usage Usage, string Text, string Version)> EditAsync(string file, string text, string path, string version)
    {
        using var events = new StreamReader(await client.GetStreamAsync($"_placard/events?v={version}"));
        await events.ReadLineAsync(); // The server has registered the page.
        process.Refresh();
        var processor = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        await File.WriteAllTextAsync(file, text);
        while (await events.ReadLineAsync() is { } line && line != "data: changed")
        {
        }
        var page = await GetAsync(path);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return (new Usage(seconds, (process.TotalProcessorTime - processor).TotalSeconds, Megabytes, 0), page.Text, page.Version);
    }

    public void Dispose()
    {
        client.Dispose();
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task WaitForAsync(string path)
    {
        while (!process.HasExited)
        {
            try
            {
                await GetAsync(path);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(2);
            }
        }
        throw new BenchmarkException("The preview server did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("""/_placard/reload\.js\?v=(\d+)""")]
    private static partial Regex Version();
}
