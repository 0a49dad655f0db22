using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Placard.Links;

namespace Placard.Cli.LinkChecking;

/// <summary>
/// Checks one link: with HEAD, which costs the site least, and with GET of the first byte if HEAD is rejected or fails, as at many sites. No
/// body is read.
/// </summary>
/// <param name="wait">The delay function; tests replace it.</param>
internal sealed class LinkProbe(HttpClient client, RequestPacing pacing, Func<TimeSpan, CancellationToken, Task> wait)
{
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public async Task<LinkCheckResult> ProbeAsync(Uri url, CancellationToken stop)
    {
        var at = url;
        var isPermanent = true;
        for (var steps = 0; steps <= pacing.MaxRedirects; steps++)
        {
            var reply = await RequestAsync(at, isNamed: at.Authority == url.Authority, stop);
            if (reply.Next is not { } next)
                return reply.Answer with { MovedTo = reply.Answer.Outcome == LinkOutcome.Working && isPermanent && at != url ? at.AbsoluteUri : null };
            if (next == at || next.Scheme is not ("http" or "https")) break;
            isPermanent &= reply.IsPermanent;
            at = next;
            await wait(pacing.Pause, stop);
        }
        return new LinkCheckResult(LinkCheckResult.RedirectLoop, LinkOutcome.Broken);
    }

    /// <param name="isNamed">Whether the link itself names the host; if not, it must be a public one.</param>
    private async Task<Reply> RequestAsync(Uri url, bool isNamed, CancellationToken stop)
    {
        var reply = await RequestWithRetriesAsync(HttpMethod.Head, url, isNamed, stop);
        if (reply.Next is not null || reply.Answer.Outcome == LinkOutcome.Working
            || reply.Answer.Status is LinkCheckResult.Busy or LinkCheckResult.NoSuchHost or LinkCheckResult.BadCertificate)
        {
            return reply;
        }

        await wait(pacing.Pause, stop);
        return await RequestWithRetriesAsync(HttpMethod.Get, url, isNamed, stop);
    }

    /// <summary>Retries after the time that a busy host asks for, if it is not too long.</summary>
    private async Task<Reply> RequestWithRetriesAsync(HttpMethod method, Uri url, bool isNamed, CancellationToken stop)
    {
        for (var repeat = 0; ; repeat++)
        {
            var reply = await RequestOnceAsync(method, url, isNamed, stop);
            if (reply.RetryAfter is not { } delay) return reply;
            if (repeat == pacing.Retries || delay > pacing.MaxRetryDelay) return reply;
            await wait(delay, stop);
        }
    }

    private async Task<Reply> RequestOnceAsync(HttpMethod method, Uri url, bool isNamed, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, url);
        if (!isNamed) PublicHosts.Require(request);
        if (method == HttpMethod.Get) request.Headers.Range = new RangeHeaderValue(0, 0);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(pacing.Timeout);
        try
        {
            // Disposing a response before its body was read closes the connection.
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return ParseResponse(response, url);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Reply(new LinkCheckResult(LinkCheckResult.Timeout, LinkOutcome.Broken));
        }
        catch (HttpRequestException failure)
        {
            return new Reply(new LinkCheckResult(ErrorNameOf(failure), LinkOutcome.Broken));
        }
        catch (Exception failure) when (LinkClient.IsFailureOfSite(failure))
        {
            return new Reply(new LinkCheckResult(LinkCheckResult.NotConnected, LinkOutcome.Broken));
        }
    }

    private Reply ParseResponse(HttpResponseMessage response, Uri url)
    {
        var status = (int)response.StatusCode;
        var word = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (LinkClient.IsRedirect(status) && response.Headers.Location is { } location)
        {
            if (!Uri.TryCreate(url, location, out var next)) return new Reply(new LinkCheckResult(word, LinkOutcome.Broken));
            if (next.Fragment.Length > 0) next = new UriBuilder(next) { Fragment = "" }.Uri;
            return new Reply(new LinkCheckResult(word, LinkOutcome.Unknown)) { Next = next, IsPermanent = status is 301 or 308 };
        }
        return status switch
        {
            429 => new Reply(new LinkCheckResult(LinkCheckResult.Busy, LinkOutcome.Unknown)) { RetryAfter = RetryDelayOf(response) },
            503 when response.Headers.RetryAfter is not null =>
                new Reply(new LinkCheckResult(LinkCheckResult.Busy, LinkOutcome.Unknown)) { RetryAfter = RetryDelayOf(response) },
            >= 200 and < 300 or 304 or 416 => new Reply(new LinkCheckResult("200", LinkOutcome.Working)),
            // The site works, but only for browsers, for users who pay or log in, or in some countries.
            401 or 402 or 403 or 405 or 406 or 407 or 451 or 501 or 999 => new Reply(new LinkCheckResult(word, LinkOutcome.Unknown)),
            _ => new Reply(new LinkCheckResult(word, LinkOutcome.Broken)),
        };
    }

    private TimeSpan RetryDelayOf(HttpResponseMessage response) => LinkClient.RetryDelayOf(response, pacing.Pause * 5, pacing.Pause);

    private static string ErrorNameOf(HttpRequestException failure) => failure switch
    {
        { HttpRequestError: HttpRequestError.NameResolutionError } or { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound } } =>
            LinkCheckResult.NoSuchHost,
        { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } => LinkCheckResult.BadCertificate,
        _ => LinkCheckResult.NotConnected,
    };

    /// <param name="Answer">The result, unless the response is a redirect.</param>
    private sealed record Reply(LinkCheckResult Answer)
    {
        public Uri? Next { get; init; }

        public bool IsPermanent { get; init; }

        public TimeSpan? RetryAfter { get; init; }
    }
}
