using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Placard.Cli.LinkChecking;

namespace Placard.Cli.Tests.LinkChecking;

/// <summary>A local server that simulates other sites, working and failing, and records requests.</summary>
internal sealed class ExternalSites : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> pages = new(StringComparer.Ordinal);

    private ExternalSites(WebApplication app) => this.app = app;

    /// <summary>The requests in order: <c>HEAD /page</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public ConcurrentQueue<string> UserAgents { get; } = new();

    /// <summary>The delays before requests.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    /// <summary>The maximum number of concurrent requests.</summary>
    public int MaxConcurrent { get; private set; }

    private int open;

    public string BaseUrl { get; private set; } = "";

    public HttpClient Client { get; } = LinkClient.Create(new Uri("https://archive.test/"));

    public RequestPacing RequestPacing => new() { Timeout = TimeSpan.FromSeconds(5), MaxRedirects = 4, WaybackMachine = new Uri(BaseUrl + "/wayback") };

    /// <summary>Records the delay without waiting.</summary>
    public Task WaitAsync(TimeSpan time, CancellationToken stop)
    {
        Waits.Enqueue(time);
        return Task.CompletedTask;
    }

    public static async Task<ExternalSites> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var sites = new ExternalSites(app);
        app.Run(sites.AnswerAsync);
        await app.StartAsync();
        sites.BaseUrl = app.Urls.Single();
        return sites;
    }

    public ExternalSites With(string path, int status, params (string Name, string Value)[] headers) => With(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        return Task.CompletedTask;
    });

    public ExternalSites With(string path, Func<HttpContext, Task> answer)
    {
        pages[path] = answer;
        return this;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Requests.Enqueue($"{context.Request.Method} {path}");
        UserAgents.Enqueue(context.Request.Headers.UserAgent.ToString());
        lock (Requests) MaxConcurrent = Math.Max(MaxConcurrent, ++open);
        try
        {
            if (pages.TryGetValue(path, out var answer)) await answer(context);
            else context.Response.StatusCode = 404;
        }
        finally
        {
            lock (Requests) open--;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
