using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Placard.Cli.Serving;

/// <summary>The IP address of this computer in the local network, for telephones.</summary>
internal static class LanAddress
{
    /// <returns>Null if the computer is in no network.</returns>
    public static IPAddress? Find() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .Select(card => card.GetIPProperties())
        .OrderByDescending(properties => properties.GatewayAddresses.Count > 0)
        .SelectMany(properties => properties.UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(ip => ip.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(ip));
}
