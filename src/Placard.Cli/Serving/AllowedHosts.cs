using System.Net;

namespace Placard.Cli.Serving;

/// <summary>
/// The host names that the preview accepts. Another site could point its own name to this server to read drafts (DNS rebinding), so only local
/// names are allowed.
/// </summary>
internal sealed class AllowedHosts(bool onNetwork)
{
    public bool Contains(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)) return true;
        if (IPAddress.TryParse(host.Trim('[', ']'), out var ip)) return onNetwork || IPAddress.IsLoopback(ip);
        var ownName = Dns.GetHostName();
        return onNetwork && (host.Equals(ownName, StringComparison.OrdinalIgnoreCase) || host.Equals(ownName + ".local", StringComparison.OrdinalIgnoreCase));
    }
}
