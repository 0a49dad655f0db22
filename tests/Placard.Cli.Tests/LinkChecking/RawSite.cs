using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Placard.Cli.Tests.LinkChecking;

/// <summary>A local site that answers with any bytes, with or without a certificate.</summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, Stream, CancellationToken, Task> answer;
    private readonly X509Certificate2? certificate;

    /// <param name="answer">Receives the path of a request, and writes the response.</param>
    public RawSite(Func<string, Stream, CancellationToken, Task> answer, X509Certificate2? certificate = null)
    {
        (this.answer, this.certificate) = (answer, certificate);
        listener.Start();
        BaseUrl = $"{(certificate is null ? "http" : "https")}://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    public string BaseUrl { get; }

    /// <summary>A site whose pages all respond with the same text.</summary>
    public static RawSite Of(string response, X509Certificate2? certificate = null) =>
        new((_, stream, stop) => stream.WriteAsync(Encoding.Latin1.GetBytes(response), stop).AsTask(), certificate);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = await OpenAsync(client);
                using var reader = new StreamReader(stream, leaveOpen: true);
                var path = (await reader.ReadLineAsync(stop.Token))?.Split(' ')[1] ?? "";
                while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 })
                {
                    // The headers don't matter.
                }
                await answer(path, stream, stop.Token);
            }
            catch (Exception)
            {
                // The client left, or the certificate was refused.
            }
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (certificate is null) return client.GetStream();
        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(certificate);
        return secure;
    }
}
