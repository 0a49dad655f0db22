using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Placard.Cli.Serving;

/// <summary>This computer's address in the network that a telephone beside it is in.</summary>
internal static class LanAddress
{
    /// <returns>Null where the computer is in no network.</returns>
    public static IPAddress? Find() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .Select(card => card.GetIPProperties())
        .OrderByDescending(properties => properties.GatewayAddresses.Count > 0)
        .SelectMany(properties => properties.UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
}
