using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Placard.Cli.Tests.Serving;

/// <summary>Requests as bytes on a connection, which no HTTP client would send.</summary>
internal static class RawRequests
{
    public const string FormPath = "/_placard/forms/actions/sign.html";

    /// <summary>The lines before the body of a post to the form.</summary>
    public static string PostOf(string type, string length) => $"POST {FormPath} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\n{length}\r\n\r\n";

    public static async Task<NetworkStream> ConnectAsync(int port, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Posts a body of a known length.</summary>
    /// <returns>The status; 0 where the server closes the connection without a response.</returns>
    public static Task<int> PostAsync(int port, string type, string body, CancellationToken stop) =>
        SendAsync(port, PostOf(type, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")) + body, stop);

    /// <param name="ends">Whether the client ends its side of the connection, as one that is closed.</param>
    /// <inheritdoc cref="PostAsync"/>
    public static async Task<int> SendAsync(int port, string request, CancellationToken stop, bool ends = false)
    {
        await using var stream = await ConnectAsync(port, stop);
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), stop);
        }
        catch (IOException)
        {
            // It was closed; the response may have come first.
        }
        if (ends) stream.Socket.Shutdown(SocketShutdown.Send);
        return await StatusAsync(stream, stop);
    }

    /// <summary>Sends the start of a request, and then blocks until the server closes the connection.</summary>
    /// <inheritdoc cref="PostAsync"/>
    public static async Task<int> FloodAsync(int port, string start, ReadOnlyMemory<byte> block, int count, CancellationToken stop)
    {
        await using var stream = await ConnectAsync(port, stop);
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(start), stop);
            for (var i = 0; i < count; i++) await stream.WriteAsync(block, stop);
        }
        catch (IOException)
        {
            // It was closed; the response may have come first.
        }
        return await StatusAsync(stream, stop);
    }

    public static async Task<int> StatusAsync(NetworkStream stream, CancellationToken stop)
    {
        var line = new byte[12];
        try
        {
            var count = await stream.ReadAtLeastAsync(line, line.Length, throwOnEndOfStream: false, stop);
            return count < line.Length ? 0 : int.Parse(line.AsSpan(9), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
