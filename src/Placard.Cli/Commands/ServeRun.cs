using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Placard.Cli.Loading;
using Placard.Cli.Serving;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Cli.Commands;

/// <summary>One preview from its first page to Ctrl+C.</summary>
internal sealed class ServeRun(ArchiveFolders folders, Func<BuildOptions> options, TextWriter output, TextWriter error)
{
    private readonly Lock gate = new();
    private IReadOnlyList<Diagnostic> told = [];

    /// <param name="ports">The ports to try, one after the other.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<int> ports, bool onNetwork, bool polls, CancellationToken stop)
    {
        var preview = new Preview(folders, options);
        using var watch = new FolderWatcher([folders.Input, folders.Theme], polls);
        var reading = Task.Run(() => preview.Update(null), CancellationToken.None);
        if (await StartAsync(preview, ports, onNetwork) is not { } server) return ExitCode.MachineFailed;
        await using (server)
        {
            await reading;
            TellAddress(ports[0], server.Port, onNetwork);
            TellErrors(preview);
            preview.ErrorFound += () => TellErrors(preview);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop, server.Stopping);
            await KeepUpAsync(preview, watch, ended.Token);
            await server.StopAsync();
        }
        return ExitCode.Done;
    }

    /// <summary>Null where no port could be had, which has been told.</summary>
    private async Task<PreviewServer?> StartAsync(Preview preview, IReadOnlyList<int> ports, bool onNetwork)
    {
        var another = $"choose another port: --port {Text(ports[^1] is >= 1024 and < 65535 ? ports[^1] + 1 : 5080)}";
        try
        {
            foreach (var port in ports)
            {
                if (await PreviewServer.TryStartAsync(preview, port, onNetwork) is { } server) return server;
            }
            error.WriteLine($"placard: Another program listens at port {Text(ports[0])}, perhaps another preview. End it, or {another}");
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
                if (files.Count > 0) TellChange(files, Stopwatch.GetElapsedTime(start));
                TellErrors(preview);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
            {
                await Task.Delay(100, CancellationToken.None);
                watch.Rescan(); // A file was changed or taken away while it was read.
            }
        }
    }

    private void TellAddress(int wanted, int port, bool onNetwork)
    {
        if (port != wanted) output.WriteLine($"Another program listens at port {Text(wanted)}, perhaps another preview; this one takes the next that is free.");
        output.WriteLine($"The preview is at http://localhost:{Text(port)}/ and keeps up with every change. Ctrl+C ends it.");
        if (!onNetwork) return;
        if (LanAddress.Find() is not { } address)
        {
            output.WriteLine("This computer is in no network, so no other device can look.");
            return;
        }
        var url = $"http://{address}:{Text(port)}/";
        output.WriteLine($"Anybody in the same network can look, drafts included if they are shown: {url}");
        output.WriteLine(QrCode.Draw(url, Colour.IsWanted));
    }

    private void TellChange(IReadOnlyCollection<string> files, TimeSpan taken)
    {
        var what = files.Count == 1 ? files.Single() : $"{Text(files.Count)} files";
        output.WriteLine($"Changed: {what} ({taken.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms)");
    }

    /// <summary>Tells each mistake once, how many are left when some have been mended, and when the last has.</summary>
    private void TellErrors(Preview preview)
    {
        lock (gate)
        {
            var found = preview.Current.Diagnostics.Sorted();
            DiagnosticPrinter.Print(found.Except(told), DiagnosticFormat.Text, error);
            var mended = told.Except(found).Count();
            if (mended > 0 && found.Count == 0) output.WriteLine("Everything is mended.");
            else if (mended > 0 && found.Count < told.Count) output.WriteLine($"Mended: {Text(mended)}. Left to mend: {Text(found.Count)}.");
            told = found;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
