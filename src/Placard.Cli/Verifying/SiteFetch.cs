using System.IO.Compression;
using System.Net;
using Placard.Cli.LinkChecking;

namespace Placard.Cli.Verifying;

/// <summary>
/// Requests one file of a site, with redirects. The site that the user named may lie on this computer or in its network; what it redirects to may not, unless
/// it is the same host.
/// </summary>
internal sealed class SiteFetch(HttpClient client, SitePacing pacing, Uri root) : IDisposable
{
    private CancellationTokenSource? limit;

    /// <returns>The last response; the caller disposes it.</returns>
    /// <exception cref="HttpRequestException">The site can't be reached.</exception>
    public async Task<SiteResponse> GetAsync(Uri url, CancellationToken stop)
    {
        var at = url;
        var busy = 0;
        for (var redirects = 0; ;)
        {
            limit?.Dispose();
            limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(pacing.Timeout);
            var response = await SendAsync(at, limit.Token);
            var status = (int)response.StatusCode;
            if (status is 429 or 503 && busy++ < pacing.Retries
                && LinkClient.RetryDelayOf(response, pacing.Pause * busy, pacing.Pause) is var delay && delay <= pacing.MaxRetryDelay)
            {
                response.Dispose();
                await Task.Delay(delay, stop);
                continue;
            }
            if (!LinkClient.IsRedirect(status) || response.Headers.Location is not { } location)
                return await SiteResponse.OfAsync(at, response, limit.Token);
            response.Dispose();
            if (++redirects > pacing.MaxRedirects) return SiteResponse.Failed(at, "the host redirects in a circle");
            if (!Uri.TryCreate(at, location, out var next) || next.Scheme is not ("http" or "https"))
                return SiteResponse.Failed(at, "the host redirects to no URL");
            at = next;
        }
    }

    public void Dispose() => limit?.Dispose();

    private async Task<HttpResponseMessage> SendAsync(Uri url, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptEncoding.ParseAdd("identity");
        if (url.Authority != root.Authority) PublicHosts.Require(request);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
    }
}

/// <summary>A response of a site, or why there is none.</summary>
/// <param name="Url">The URL after all redirects.</param>
/// <param name="Body">The bytes, decompressed; null without a response.</param>
internal sealed record SiteResponse(Uri Url, HttpStatusCode Status, Stream? Body) : IDisposable
{
    private HttpResponseMessage? message;

    /// <summary>Whether the host compressed the body though it was not asked to.</summary>
    public bool IsCompressed { get; private init; }

    /// <summary>Why there is no response; null if there is one.</summary>
    public string? Reason { get; private init; }

    public static SiteResponse Failed(Uri url, string reason) => new(url, default, null) { Reason = reason };

    public static async Task<SiteResponse> OfAsync(Uri url, HttpResponseMessage message, CancellationToken stop)
    {
        var body = await message.Content.ReadAsStreamAsync(stop);
        Stream? plain = message.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            null or "identity" => body,
            "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            _ => null,
        };
        if (plain is null)
        {
            message.Dispose();
            return Failed(url, "the host compresses the file in a way that is not known");
        }
        return new SiteResponse(url, message.StatusCode, plain) { IsCompressed = plain != body, message = message };
    }

    /// <summary>Reads some bytes; zero at the end.</summary>
    /// <param name="timeout">The longest time without a byte.</param>
    /// <exception cref="IOException">The response is damaged or ends too early.</exception>
    public async Task<int> ReadAsync(Memory<byte> block, TimeSpan timeout, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        try
        {
            return Body is null ? 0 : await Body.ReadAsync(block, limit.Token);
        }
        catch (InvalidDataException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    public void Dispose()
    {
        Body?.Dispose();
        message?.Dispose();
    }
}
