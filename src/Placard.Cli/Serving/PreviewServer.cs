using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Placard.Cli.Serving;

/// <summary>The web server of the preview; it listens on this computer only, unless the network is enabled.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>The maximum length of a request, in bytes: more than any form handler takes, so that its own limit can be seen.</summary>
    private const int MaxRequestLength = 10_000_000;

    /// <summary>The buffer of a connection, in bytes; there may be thousands.</summary>
    private const int BufferLength = 16 * 1024;

    private readonly WebApplication app;

    private PreviewServer(WebApplication app, int port)
    {
        this.app = app;
        Port = port;
    }

    public int Port { get; }

    public CancellationToken Stopping => app.Lifetime.ApplicationStopping;

    /// <summary>Listens at once; requests wait until the first snapshot is ready.</summary>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <returns>Null if the port is in use.</returns>
    public static async Task<PreviewServer?> TryStartAsync(Preview preview, int port, bool onNetwork)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestLength;
            kestrel.Limits.MaxRequestHeadersTotalSize = BufferLength;
            kestrel.Limits.MaxRequestBufferSize = BufferLength;
            kestrel.Limits.MaxResponseBufferSize = BufferLength;
            if (onNetwork) kestrel.ListenAnyIP(port);
            else if (port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(port);
        });
        var app = builder.Build();
        var requests = new PreviewRequests(preview, new AllowedHosts(onNetwork), app.Lifetime.ApplicationStopping);
        app.Run(requests.AnswerAsync);
        try
        {
            await app.StartAsync();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            return null;
        }
        return new PreviewServer(app, new Uri(app.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal)).Port);
    }

    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
