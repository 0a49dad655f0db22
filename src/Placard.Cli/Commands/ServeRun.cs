using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Placard.Cli.Loading;
using Placard.Cli.Serving;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Cli.Commands;

/// <summary>Serves the preview until Ctrl+C.</summary>
internal sealed class ServeRun(ArchiveFolders folders, Func<BuildOptions> options, TextWriter output, TextWriter error)
{
    private readonly Lock gate = new();
    private IReadOnlyList<Diagnostic> printed = [];

    /// <param name="ports">The ports to try, in this order.</param>
    /// <param name="onNetwork">Whether other devices in the local network may connect.</param>
    /// <param name="polls">Whether to look for changes every second instead of waiting for events.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<int> ports, bool onNetwork, bool polls, CancellationToken stop)
    {
        var preview = new Preview(folders, options);
        using var watch = new FolderWatcher([folders.Input, folders.Theme], polls);
        var reading = Task.Run(() => preview.Update(null), CancellationToken.None);
        if (await StartAsync(preview, ports, onNetwork) is not { } server) return ExitCode.SystemFailure;
        await using (server)
        {
            await reading;
            PrintUrl(ports[0], server.Port, onNetwork);
            PrintErrors(preview);
            preview.ErrorFound += () => PrintErrors(preview);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop, server.Stopping);
            await KeepUpAsync(preview, watch, ended.Token);
            await server.StopAsync();
        }
        return ExitCode.Success;
    }

    /// <returns>Null where all ports are in use, after an error was printed.</returns>
    private async Task<PreviewServer?> StartAsync(Preview preview, IReadOnlyList<int> ports, bool onNetwork)
    {
        var another = $"choose another port: --port {Text(ports[^1] is >= 1024 and < 65535 ? ports[^1] + 1 : 5080)}";
        try
        {
            foreach (var port in ports)
            {
                if (await PreviewServer.TryStartAsync(preview, port, onNetwork) is { } server) return server;
            }
            error.WriteLine($"placard: Another program listens on port {Text(ports[0])}, perhaps another preview. End it, or {another}");
        }
        catch (SocketException failure)
        {
            error.WriteLine($"placard: Port {Text(ports[0])} can't be used ({failure.Message}): {another}");
        }
        return null;
    }

    private async Task KeepUpAsync(Preview preview, FolderWatcher watch, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var changed = await watch.NextAsync(preview.IsHalfSaved, stop);
                var start = Stopwatch.GetTimestamp();
                var files = preview.Update(changed);
                if (files.Count > 0) PrintChange(files, Stopwatch.GetElapsedTime(start));
                PrintErrors(preview);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException
                or AggregateException { InnerException: IOException or UnauthorizedAccessException })
            {
                await Task.Delay(100, CancellationToken.None);
                watch.Rescan(); // A file was changed or deleted while it was read.
            }
            catch (Exception failure)
            {
                FailureReport.Print(failure, error); // The preview goes on; the next change may end the failure.
            }
        }
    }

    private void PrintUrl(int wanted, int port, bool onNetwork)
    {
        if (port != wanted) output.WriteLine($"Another program listens on port {Text(wanted)}, perhaps another preview; this one takes the next free port.");
        output.WriteLine($"The preview is at http://localhost:{Text(port)}/ and reloads after every change. Ctrl+C ends it.");
        if (!onNetwork) return;
        if (LanAddress.Find() is not { } ipAddress)
        {
            output.WriteLine("This computer is in no network, so no other device can connect.");
            return;
        }
        var url = $"http://{ipAddress}:{Text(port)}/";
        output.WriteLine($"Everyone in the same network can see the preview, with drafts if they are shown: {url}");
        output.WriteLine(QrCode.Draw(url, Colour.IsWanted));
    }

    private void PrintChange(IReadOnlyCollection<string> files, TimeSpan taken)
    {
        var what = files.Count == 1 ? files.Single() : $"{Text(files.Count)} files";
        output.WriteLine($"Changed: {what} ({taken.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms)");
    }

    /// <summary>Prints each new diagnostic once, and how many are left after some were fixed.</summary>
    private void PrintErrors(Preview preview)
    {
        lock (gate)
        {
            var found = preview.Current.Diagnostics.Sorted();
            DiagnosticPrinter.Print(found.Except(printed), DiagnosticFormat.Text, error);
            var solved = printed.Except(found).Count();
            if (solved > 0 && found.Count == 0) output.WriteLine("All errors and warnings are fixed.");
            else if (solved > 0 && found.Count < printed.Count) output.WriteLine($"Fixed: {Text(solved)}. Left to fix: {Text(found.Count)}.");
            printed = found;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
