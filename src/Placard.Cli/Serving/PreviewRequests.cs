using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Placard.Building;
using Placard.Files;
using Placard.Outputs;
using Placard.Packaging;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Cli.Serving;

/// <summary>Handles requests to the preview. Paths are looked up among the archive's outputs: no other file can be read.</summary>
internal sealed class PreviewRequests(Preview preview, AllowedHosts hosts, CancellationToken stopping)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    private readonly PreviewFormHandler forms = new(preview);

    public async Task AnswerAsync(HttpContext http)
    {
        try
        {
            await TryAnswerAsync(http);
        }
        catch (BadHttpRequestException failure) when (!http.Response.HasStarted)
        {
            await Reject(http, failure.StatusCode, failure.Message);
        }
        finally
        {
            MemoryLimit.Keep();
        }
    }

    private async Task TryAnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var path = http.Request.Path.Value ?? "/";
        if (!hosts.Contains(http.Request.Host.Host))
        {
            await PreviewResponse.TextAsync(http, StatusCodes.Status421MisdirectedRequest,
                "This preview answers only at the address that placard serve printed.");
            return;
        }
        await preview.First.WaitAsync(http.RequestAborted);
        if (HttpMethods.IsPost(http.Request.Method)
            && await forms.HandleAsync(http.Request, page => PreviewResponse.WriteAsync(http, "text/html", page.Write, FormReceiptPage.Policy)))
        {
            return;
        }
        if (http.Request.Method is not ("GET" or "HEAD")) // To the server "head" is another method, whose response has a body.
            await Reject(http, StatusCodes.Status405MethodNotAllowed, "The preview takes the forms of actions that are open, and nothing else.");
        else if (path == "/_placard/events") await SendEvents(http);
        else if (path == "/_placard/watch.js") await PreviewResponse.WriteAsync(http, "text/javascript", to => to.Write(ReloadScript.WatchScript));
        else if (path == ReloadScript.Path) await PreviewResponse.WriteAsync(http, "text/javascript", to => ReloadScript.Write(preview.Current, to));
        else await SendFile(http, preview.Current, path);
    }

    /// <summary>What is left of the request is not read.</summary>
    private static Task Reject(HttpContext http, int status, string message)
    {
        http.Response.Headers.Connection = "close";
        return PreviewResponse.TextAsync(http, status, message);
    }

    private Task SendFile(HttpContext http, Snapshot snapshot, string path)
    {
        var name = path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
        if (snapshot.Build is { WithManifest: true } build && name == Manifest.Path)
            return PreviewResponse.WriteAsync(http, "text/plain", to => WriteManifest(build, to));
        var file = snapshot.Find(name) ?? snapshot.Find(name + ".html");
        if (file is null && snapshot.Find(name + "/index.html") is not null)
        {
            http.Response.Redirect(new Permalink(name).Href.Insert(0, "/") + "/");
            return Task.CompletedTask;
        }
        if (file is null) http.Response.StatusCode = StatusCodes.Status404NotFound;
        if (file is null && (snapshot.UnbuildablePages.GetValueOrDefault(name) ?? snapshot.UnbuildablePages.GetValueOrDefault(name + ".html")) is { } source)
            return SendUnbuildable(http, snapshot, source);
        file ??= snapshot.Find("404.html");
        if (file is null) return SendNotice(http, snapshot);
        var policy = file.IsOfCapture ? ContentPolicy.Capture : null;
        if (file.CopiedFrom is { IsStreamed: true } copied) return PreviewResponse.CopyAsync(http, TypeOf(file.Path), copied, policy);
        return PreviewResponse.WriteAsync(http, TypeOf(file.Path), to => Write(snapshot, file, to), policy);
    }

    private void Write(Snapshot snapshot, OutputFile file, IBufferWriter<byte> to)
    {
        if (!file.IsPage)
        {
            preview.Render(snapshot, file, to);
            return;
        }
        using var page = new ResponseBuffer();
        preview.Render(snapshot, file, page);
        ReloadScript.Inject(page.Written.Span, snapshot.Version, to);
    }

    private static Task SendUnbuildable(HttpContext http, Snapshot snapshot, string source) => PreviewResponse.WriteAsync(
        http, "text/html", to => NoticePage.Write(
        to, snapshot.Version, "This page can’t be made at present",
        $"Its file {source} has an error. Fix it and save the file: the page comes back by itself.",
            snapshot.Diagnostics.Sorted().Where(diagnostic => diagnostic.Location.Path == source)));

    private static Task SendNotice(HttpContext http, Snapshot snapshot) => PreviewResponse.WriteAsync(http, "text/html", to => NoticePage.Write(
        to, snapshot.Version, "No page can be made at present",
        "An error that affects all pages must be fixed first. Then the page comes back by itself.", snapshot.Diagnostics.Sorted()));

    /// <summary>The manifest needs the bytes of all files, so it is only made on request.</summary>
    private static void WriteManifest(SiteBuild build, IBufferWriter<byte> to) => SiteBuilder.Write(build, new OneFile(Manifest.Path, to));

    private static string TypeOf(string path) => path switch
    {
        "_headers" or "_redirects" => "text/plain",
        _ => MediaTypes.Of(path),
    };

    /// <summary>Sends one event when there is a newer snapshot than the page's.</summary>
    private async Task SendEvents(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await http.Response.WriteAsync("retry: 500\n\n", ended.Token);
            while (preview.Current is var snapshot && http.Request.Query["v"] == snapshot.Version.ToString(CultureInfo.InvariantCulture))
            {
                await Task.WhenAny(snapshot.Replaced.WaitAsync(ended.Token), Task.Delay(Heartbeat, ended.Token));
                await http.Response.WriteAsync(":\n\n", ended.Token);
            }
            await http.Response.WriteAsync("data: changed\n\n", ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private sealed class OneFile(string wanted, IBufferWriter<byte> to) : IOutputSink
    {
        public void Write(string path, ReadOnlySpan<byte> bytes)
        {
            if (path == wanted) to.Write(bytes);
        }

        public void Write(string path, Stream bytes)
        {
            if (path != wanted) return;
            while (bytes.Read(to.GetSpan()) is > 0 and var count) to.Advance(count);
        }
    }
}
