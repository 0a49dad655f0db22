using System.Diagnostics;
using System.Globalization;
using Placard.Cli.Serving;
using Placard.Cli.Terminal;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Cli.Commands;

/// <summary>One preview from its first page to Ctrl+C.</summary>
internal sealed class ServeRun(ArchiveFolders folders, Func<BuildOptions> options, TextWriter output, TextWriter error)
{
    private IReadOnlyList<Diagnostic> told = [];

    /// <param name="ports">The ports to try, one after the other.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<int> ports, bool onNetwork, bool polls, CancellationToken stop)
    {
        var preview = new Preview(folders, options);
        using var watch = new FolderWatch([folders.Input, folders.Theme], polls);
        preview.Update(null);
        if (await StartAsync(preview, ports, onNetwork) is not { } server)
        {
            error.WriteLine($"placard: Another program listens at port {ports[0]}, perhaps another preview. End it, or choose another port: --port {Math.Min(ports[0] + 1, 65535)}");
            return ExitCode.MachineFailed;
        }
        await using (server)
        {
            TellAddress(server.Port, onNetwork);
            TellMistakes(preview);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop, server.Stopping);
            await KeepUpAsync(preview, watch, ended.Token);
            await server.StopAsync();
        }
        return ExitCode.Done;
    }

    private static async Task<PreviewServer?> StartAsync(Preview preview, IReadOnlyList<int> ports, bool onNetwork)
    {
        foreach (var port in ports)
        {
            if (await PreviewServer.TryStartAsync(preview, port, onNetwork) is { } server) return server;
        }
        return null;
    }

    private async Task KeepUpAsync(Preview preview, FolderWatch watch, CancellationToken stop)
    {
        IReadOnlyCollection<string>? changed = [];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                changed = await watch.NextAsync(stop);
                var start = Stopwatch.GetTimestamp();
                var files = preview.Update(changed);
                if (files.Count > 0) TellChange(files, Stopwatch.GetElapsedTime(start));
                TellMistakes(preview);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
            {
                await Task.Delay(100, CancellationToken.None);
                watch.LookAgain(); // A file was changed or taken away while it was read.
            }
        }
    }

    private void TellAddress(int port, bool onNetwork)
    {
        output.WriteLine($"The preview is at http://localhost:{port.ToString(CultureInfo.InvariantCulture)}/ and keeps up with every change. Ctrl+C ends it.");
        if (!onNetwork) return;
        if (LanAddress.Find() is not { } address)
        {
            output.WriteLine("This computer is in no network, so no other device can look.");
            return;
        }
        var url = $"http://{address}:{port.ToString(CultureInfo.InvariantCulture)}/";
        output.WriteLine($"Anybody in the same network can look, drafts included if they are shown: {url}");
        output.WriteLine(QrCode.Draw(url, Colour.IsWanted));
    }

    private void TellChange(IReadOnlyCollection<string> files, TimeSpan taken)
    {
        var what = files.Count == 1 ? files.Single() : $"{files.Count.ToString(CultureInfo.InvariantCulture)} files";
        output.WriteLine($"Changed: {what} ({taken.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms)");
    }

    /// <summary>Tells each mistake once, and when the last is mended.</summary>
    private void TellMistakes(Preview preview)
    {
        var found = preview.Current.Diagnostics.Sorted();
        DiagnosticPrinter.Print(found.Except(told), DiagnosticFormat.Text, error);
        if (told.Count > 0 && found.Count == 0) output.WriteLine("Everything is mended.");
        told = found;
    }
}
