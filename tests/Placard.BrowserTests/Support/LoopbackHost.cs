using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Placard.BrowserTests.Support;

/// <summary>Simulates all web hosts on this machine, with TLS. An unknown host responds with 404.</summary>
public sealed class LoopbackHost : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> hosts = new(StringComparer.Ordinal);
    private WebApplication? app;

    public int Port { get; private set; }

    /// <summary>Sets the handler of requests to a host.</summary>
    public void Answer(string host, RequestDelegate answer) => hosts[host] = answer;

    /// <summary>Sets the handler of requests to a host from the pages of an origin.</summary>
    public void Answer(string host, string origin, RequestDelegate answer) => hosts[$"{host} from {origin}"] = answer;

    /// <summary>Serves an archive at its base URL.</summary>
    public HostedArchive Publish(PublishedArchive archive)
    {
        var hosted = new HostedArchive(archive);
        Answer(archive.BaseUrl.Host, hosted.AnswerAsync);
        return hosted;
    }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate()));
        });
        app = builder.Build();
        app.Run(http => (AnswerFor(http.Request) ?? NotFound)(http));
        await app.StartAsync();
        Port = new Uri(app.Urls.First()).Port;
    }

    public ValueTask DisposeAsync() => app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private RequestDelegate? AnswerFor(HttpRequest request) =>
        hosts.GetValueOrDefault(request.Host.Host) ?? hosts.GetValueOrDefault($"{request.Host.Host} from {request.Headers.Origin}");

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>A self-signed certificate for the duration of the tests; only the tests' browser accepts it.</summary>
    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=placard.test", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
