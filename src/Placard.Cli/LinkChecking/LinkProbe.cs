using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Placard.Links;

namespace Placard.Cli.LinkChecking;

/// <summary>
/// Asks one link whether it answers: by HEAD, which costs the other site least, and by GET of the first byte where HEAD is refused
/// or fails, for many a site refuses it. No body is read.
/// </summary>
/// <param name="wait">Waits; a test need not.</param>
internal sealed class LinkProbe(HttpClient client, RequestPacing pacing, Func<TimeSpan, CancellationToken, Task> wait)
{
    /// <exception cref="OperationCanceledException">The whole check was stopped.</exception>
    public async Task<LinkCheckResult> ProbeAsync(Uri url, CancellationToken stop)
    {
        var at = url;
        var isPermanent = true;
        for (var steps = 0; steps <= pacing.MaxRedirects; steps++)
        {
            var reply = await RequestAsync(at, stop);
            if (reply.Next is not { } next) return reply.Answer with { MovedTo = reply.Answer.Outcome == LinkOutcome.Working && isPermanent && at != url ? at.AbsoluteUri : null };
            if (next == at || next.Scheme is not ("http" or "https")) break;
            isPermanent &= reply.IsPermanent;
            at = next;
            await wait(pacing.Pause, stop);
        }
        return new LinkCheckResult(LinkCheckResult.RedirectLoop, LinkOutcome.Broken);
    }

    private async Task<Reply> RequestAsync(Uri url, CancellationToken stop)
    {
        var reply = await RequestWithRetriesAsync(HttpMethod.Head, url, stop);
        if (reply.Next is not null || reply.Answer.Outcome == LinkOutcome.Working || reply.Answer.Status is LinkCheckResult.Busy or LinkCheckResult.NoSuchHost or LinkCheckResult.BadCertificate) return reply;
        await wait(pacing.Pause, stop);
        return await RequestWithRetriesAsync(HttpMethod.Get, url, stop);
    }

    /// <summary>Asks again after as long as a busy host asks for, if that is not too long.</summary>
    private async Task<Reply> RequestWithRetriesAsync(HttpMethod method, Uri url, CancellationToken stop)
    {
        for (var repeat = 0; ; repeat++)
        {
            var reply = await RequestOnceAsync(method, url, stop);
            if (reply.RetryAfter is not { } delay) return reply;
            if (repeat == pacing.Retries || delay > pacing.MaxRetryDelay) return reply;
            await wait(delay, stop);
        }
    }

    private async Task<Reply> RequestOnceAsync(HttpMethod method, Uri url, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, url);
        if (method == HttpMethod.Get) request.Headers.Range = new RangeHeaderValue(0, 0);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(pacing.Timeout);
        try
        {
            // What is disposed before its body was read is hung up on.
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
        catch (IOException)
        {
            return new Reply(new LinkCheckResult(LinkCheckResult.NotConnected, LinkOutcome.Broken));
        }
    }

    private Reply ParseResponse(HttpResponseMessage response, Uri url)
    {
        var status = (int)response.StatusCode;
        var word = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
        {
            var next = new Uri(url, location);
            if (next.Fragment.Length > 0) next = new UriBuilder(next) { Fragment = "" }.Uri;
            return new Reply(new LinkCheckResult(word, LinkOutcome.Unknown)) { Next = next, IsPermanent = status is 301 or 308 };
        }
        return status switch
        {
            429 => new Reply(new LinkCheckResult(LinkCheckResult.Busy, LinkOutcome.Unknown)) { RetryAfter = RetryDelayOf(response) },
            503 when response.Headers.RetryAfter is not null => new Reply(new LinkCheckResult(LinkCheckResult.Busy, LinkOutcome.Unknown)) { RetryAfter = RetryDelayOf(response) },
            >= 200 and < 300 or 304 or 416 => new Reply(new LinkCheckResult("200", LinkOutcome.Working)),
            // Whoever answers so is there, but shows itself to people only, or to those who pay or log in, or not in this country.
            401 or 402 or 403 or 405 or 406 or 407 or 451 or 501 or 999 => new Reply(new LinkCheckResult(word, LinkOutcome.Unknown)),
            _ => new Reply(new LinkCheckResult(word, LinkOutcome.Broken)),
        };
    }

    private TimeSpan RetryDelayOf(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter;
        var delay = asked?.Delta ?? (asked?.Date is { } date && response.Headers.Date is { } now ? date - now : pacing.Pause * 5);
        return delay < pacing.Pause ? pacing.Pause : delay;
    }

    private static string ErrorNameOf(HttpRequestException failure) => failure switch
    {
        { HttpRequestError: HttpRequestError.NameResolutionError } or { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound } } => LinkCheckResult.NoSuchHost,
        { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } => LinkCheckResult.BadCertificate,
        _ => LinkCheckResult.NotConnected,
    };

    /// <param name="Answer">What to make of the reply, unless it leads on.</param>
    private sealed record Reply(LinkCheckResult Answer)
    {
        public Uri? Next { get; init; }

        public bool IsPermanent { get; init; }

        public TimeSpan? RetryAfter { get; init; }
    }
}
