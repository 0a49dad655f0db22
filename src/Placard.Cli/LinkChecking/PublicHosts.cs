using System.Net;
using System.Net.Sockets;

namespace Placard.Cli.LinkChecking;

/// <summary>
/// Connects requests. One that follows a redirect to another host may not reach this computer or its network: otherwise any site could make the check send
/// requests there.
/// </summary>
internal static class PublicHosts
{
    private static readonly HttpRequestOptionsKey<bool> MustBePublic = new("Placard.MustBePublic");

    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "224.0.0.0/3", "::/128", "::1/128", "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>The last four bytes of these IP addresses are one of version 4.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Lets the request connect to public hosts only.</summary>
    public static void Require(HttpRequestMessage request) => request.Options.Set(MustBePublic, true);

    /// <exception cref="HttpRequestException">The request must reach a public host, and this is none.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, request) = (context.DnsEndPoint, context.InitialRequestMessage);
        var found = await Dns.GetHostAddressesAsync(host.Host, stop);
        // Where a proxy connects, the host of the connection is the proxy.
        var isDirect = request.RequestUri is { } url && url.IdnHost.Trim('[', ']').Equals(host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
        if (isDirect && request.Options.TryGetValue(MustBePublic, out var required) && required && !found.All(IsPublic))
            throw new HttpRequestException($"{host.Host} is no public host.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, host.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an IP address belongs to the internet: not to this computer, its network, or a reserved block.</summary>
    public static bool IsPublic(IPAddress ip)
    {
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        else if (Translated.Contains(ip)) ip = new IPAddress(ip.GetAddressBytes().AsSpan(12));
        return !NotPublic.Any(network => network.Contains(ip));
    }
}
