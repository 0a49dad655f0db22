using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Placard.Cli.LinkChecking;

/// <summary>The HTTP client of the link checker.</summary>
internal static class LinkClient
{
    /// <summary>The user agent's name, for rules in robots.txt.</summary>
    public const string RobotName = "PlacardLinkCheck";

    /// <param name="home">The archive's URL, which the user agent contains so that a site's owner can see who links there.</param>
    public static HttpClient Create(Uri home)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = PublicHosts.ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0, // An endless body is not drained.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"{RobotName}/1.0 (+{home.AbsoluteUri})");
        client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
        return client;
    }

    /// <summary>
    /// Whether an exception says that a site can't be reached or read. A host whose name can't be encoded, or a response that can't be parsed, is reported in
    /// other ways than by <see cref="HttpRequestException"/>.
    /// </summary>
    public static bool IsFailureOfSite(Exception failure) =>
        failure is HttpRequestException or IOException or SocketException or UriFormatException or ArgumentException or InvalidOperationException
            or JsonException;

    /// <summary>Whether a status code says that the page is at the URL in <c>Location</c>.</summary>
    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The pause that a busy site asks for.</summary>
    /// <param name="usual">The pause where it asks for none.</param>
    /// <param name="least">The shortest pause.</param>
    public static TimeSpan RetryDelayOf(HttpResponseMessage response, TimeSpan usual, TimeSpan least)
    {
        var asked = response.Headers.RetryAfter;
        var delay = asked?.Delta ?? (asked?.Date is { } date && response.Headers.Date is { } now ? date - now : usual);
        return delay < least ? least : delay;
    }
}
