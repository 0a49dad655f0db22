using System.Net;

namespace Placard.Cli.LinkChecking;

/// <summary>How a check presents itself to other sites.</summary>
internal static class LinkClient
{
    /// <summary>The name by which a site's robots.txt can turn the check away.</summary>
    public const string RobotName = "PlacardLinkCheck";

    /// <param name="home">The archive on whose behalf it is asked, where the other site's keeper can read who links there.</param>
    public static HttpClient Create(Uri home)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0, // An endless body is not waited for.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"{RobotName}/1.0 (+{home.AbsoluteUri})");
        client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
        return client;
    }
}
