using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Placard.Cli.Tests.Verifying;

/// <summary>A host on this computer that serves a copy, with the habits of real hosts.</summary>
internal sealed class CopySite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IReadOnlyDictionary<string, byte[]> files;
    private int busy;

    private CopySite(IReadOnlyDictionary<string, byte[]> files)
    {
        this.files = files;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public Uri Url => new(app.Urls.First() + "/");

    /// <summary>Compresses every file, asked or not.</summary>
    public bool Compresses { get; init; }

    /// <summary>Leads from <c>page.html</c> to <c>page</c>.</summary>
    public bool DropsHtml { get; init; }

    /// <summary>Changes what is served.</summary>
    public Func<string, byte[], byte[]> Rewrite { get; init; } = (_, bytes) => bytes;

    /// <summary>Answers of its own, before files.</summary>
    public Func<HttpContext, bool> Answer { get; init; } = _ => false;

    /// <summary>The number of requests that are answered with 429 before one is served.</summary>
    public int Busy { get; init; }

    /// <summary>The number of requests that were answered with a file.</summary>
    public int Served { get; private set; }

    public List<string> Requested { get; } = [];

    public static async Task<CopySite> StartAsync(IReadOnlyDictionary<string, byte[]> files, Func<IReadOnlyDictionary<string, byte[]>, CopySite>? create = null)
    {
        var site = create is null ? new CopySite(files) : create(files);
        await site.app.StartAsync();
        return site;
    }

    public static CopySite Of(IReadOnlyDictionary<string, byte[]> files, bool compresses = false, bool dropsHtml = false, int busy = 0,
        Func<string, byte[], byte[]>? rewrite = null, Func<HttpContext, bool>? answer = null) => new(files)
        {
            Compresses = compresses,
            DropsHtml = dropsHtml,
            Busy = busy,
            Rewrite = rewrite ?? ((_, bytes) => bytes),
            Answer = answer ?? (_ => false),
        };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Path.Value!).TrimStart('/');
        lock (Requested) Requested.Add(path);
        if (Interlocked.Increment(ref busy) <= Busy)
        {
            context.Response.StatusCode = 429;
            return;
        }
        if (Answer(context)) return;
        if (DropsHtml && path.EndsWith(".html", StringComparison.Ordinal))
        {
            context.Response.Redirect(context.Request.Path.ToUriComponent()[..^".html".Length]);
            return;
        }
        if (!files.TryGetValue(path, out var bytes) && !(DropsHtml && files.TryGetValue(path + ".html", out bytes)))
        {
            context.Response.StatusCode = 404;
            await context.Response.Body.WriteAsync("Not here"u8.ToArray());
            return;
        }
        bytes = Rewrite(path, bytes!);
        if (Compresses)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
            bytes = packed.ToArray();
            context.Response.Headers.ContentEncoding = "gzip";
        }
        lock (Requested) Served++;
        await context.Response.Body.WriteAsync(bytes);
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
