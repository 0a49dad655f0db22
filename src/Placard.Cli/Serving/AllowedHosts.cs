using System.Net;

namespace Placard.Cli.Serving;

/// <summary>The names by which the preview may be called. A page elsewhere could have its own name lead here, to read drafts: only names that nobody else can give out are answered.</summary>
internal sealed class AllowedHosts(bool onNetwork)
{
    public bool Contains(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)) return true;
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address)) return onNetwork || IPAddress.IsLoopback(address);
        var ownName = Dns.GetHostName();
        return onNetwork && (host.Equals(ownName, StringComparison.OrdinalIgnoreCase) || host.Equals(ownName + ".local", StringComparison.OrdinalIgnoreCase));
    }
}
