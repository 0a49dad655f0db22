using System.Net;
using System.Net.Sockets;
using System.Text;
using Placard.Cli.Loading;
using Placard.Cli.Serving;
using Placard.Content;
using Placard.RobustnessTests.Fuzzing;
using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Serving;

/// <summary>
/// Row 11 of the matrix: whatever is requested, the preview serves published files and nothing else, under its own names, and stays up. Posts, slow and huge
/// requests, and how much memory they take are in <c>tests/Placard.Cli.Tests/Serving</c>.
/// </summary>
public sealed class PreviewRequestTests : IAsyncDisposable
{
    private const string Secret = "Secretoutside";

    private static readonly string[] Targets = ["secret.txt", "input/archive.yaml", "input/.env", "input/notes.txt", "etc/passwd", "archive.yaml", ".env"];

    private static readonly string[] WaysUp =
    [
        "/", "//", "/../", "/../../", "/../../../../../../../../", "/./../", "/files/../../", "/files/..%2f..%2f", "/%2e%2e/", "/%2e%2e%2f", "/.%2e/%2e./",
        "/..%5c", "/..\\", "/\\..\\", "/%5c..%5c", "/%252e%252e/", "/..%252f", "/%c0%ae%c0%ae/", "/%c0%ae%c0%ae%c0%af", "/%e0%80%ae%e0%80%ae/", "/．．／", "/..;/",
        "/files/..;/..;/", "/%00/../", "/..%00/", "/%u002e%u002e/", "/...//", "/....//....//", "/C:/", "/file:///", "/~/", "/_placard/../", "/_placard/..%2f",
        "/_placard/forms/../../", "/articles/%2e%2e/%2e%2e/", "/captures/../", "/index.html/../../", "http://localhost/../", "http://elsewhere.test/../",
    ];

    private static readonly string[] OwnHosts = ["localhost", "LOCALHOST", "127.0.0.1", "[::1]", "a.localhost"];

    private static readonly string[] OtherHosts =
    [
        "elsewhere.test", "localhost.elsewhere.test", "elsewhere.test#localhost", "localhost@elsewhere.test", "localhost,elsewhere.test",
        "127.0.0.1.elsewhere.test",
        "0.0.0.0", "[::]", "192.168.0.2", "10.0.0.1", "local host", "localhost\\elsewhere.test",
        "-", "", "localhost.", "xn--localhost", "ｌocalhost", "localhost%00.elsewhere.test", "localhost:0:0", "//localhost", "[localhost]", "[::1%25eth0]",
    ];

    private readonly DiskArchive archive = new();
    private readonly Preview preview;

    public PreviewRequestTests()
    {
        archive.WithBasics().With("secret.txt", Secret).With("input/.env", Secret).With("input/notes.txt", Secret).With("etc/passwd", Secret)
            .With("input/archive.yaml", $"title: T # {Secret}\nbaseUrl: https://archive.test/\n").With("input/files/a.txt", "Published.");
        preview = new Preview(new ArchiveFolders(archive.PathOf("input"), archive.PathOf("theme")), () => new BuildOptions { AsOf = DiskArchive.Day });
        preview.Update(null);
    }

    public ValueTask DisposeAsync()
    {
        archive.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task No_path_leads_outside()
    {
        await using var server = await StartAsync();
        var tried = 0;
        foreach (var path in WaysUp.SelectMany(way => Targets.Select(target => way + target)))
        {
            tried++;
            var response = await SendAsync(server.Port, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            Assert.Matches("^HTTP/1.1 (200|302|400|404|421) ", response);
            Assert.DoesNotContain(Secret, response, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", response, StringComparison.Ordinal);
        }
        RunReport.Add("paths of the preview", $"{tried} tried, 0 outside");
        Assert.Contains("Published.", await SendAsync(server.Port, "GET /files/a.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_its_own_names_are_answered()
    {
        await using var server = await StartAsync();
        foreach (var host in OwnHosts)
        {
            Assert.StartsWith("HTTP/1.1 200 ", await SendAsync(server.Port, $"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"),
                StringComparison.Ordinal);
        }
        foreach (var host in OtherHosts)
        {
            var response = await SendAsync(server.Port, $"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            Assert.True(response.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal) || response.StartsWith("HTTP/1.1 421 ", StringComparison.Ordinal),
                $"{host}: {response.Split('\r')[0]}");
        }
        RunReport.Add("host names of the preview", $"{OwnHosts.Length + OtherHosts.Length} tried, 0 wrong");
    }

    [Theory]
    [InlineData("HEAD", "200")]
    [InlineData("hEAD", "405")]
    [InlineData("get", "405")]
    [InlineData("DELETE", "405")]
    public async Task A_method_is_GET_or_HEAD_in_capitals(string method, string status)
    {
        await using var server = await StartAsync();
        var response = await SendAsync(server.Port, $"{method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 " + status, response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutated_request_neither_fails_nor_ends_the_preview()
    {
        await using var server = await StartAsync();
        var seeds = new[]
        {
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "HEAD /articles/2020/a.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /_placard/events?v=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "GET /_placard/reload.js HTTP/1.0\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "GET /search/archive.js HTTP/1.1\r\nHost: [::1]:80\r\nRange: bytes=0-1\r\nIf-None-Match: \"a\"\r\nConnection: close\r\n\r\n",
        };
        var mutator = new Mutator([.. seeds.Select(Encoding.UTF8.GetBytes)], [.. WaysUp.Concat(OtherHosts).Select(Encoding.UTF8.GetBytes)]);
        var requests = RunSize.Of(300, 20_000);
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
        {
            var request = mutator.Mutate(RandomInput.Seed, number);
            var response = await SendAsync(server.Port, request, TimeSpan.FromMilliseconds(300));
            Assert.True(!response.StartsWith("HTTP/1.1 500", StringComparison.Ordinal) && !response.Contains(Secret, StringComparison.Ordinal),
                $"Request {number} of PLACARD_SEED={RandomInput.Seed}: {response.Split('\r')[0]}\n{Trial.Show(request)}");
        });
        RunReport.Add("mutated requests to the preview", $"{requests} tried, 0 failed");
        Assert.StartsWith("HTTP/1.1 200 ", await SendAsync(server.Port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            StringComparison.Ordinal);
    }

    private static Task<string> SendAsync(int port, string request) => SendAsync(port, Encoding.UTF8.GetBytes(request), TimeSpan.FromSeconds(10));

    /// <returns>The response, or what of it has come when the server waits for more.</returns>
    private static async Task<string> SendAsync(int port, byte[] request, TimeSpan patience)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        var response = new MemoryStream();
        try
        {
            await socket.SendAsync(request, TestContext.Current.CancellationToken);
            var block = new byte[64 * 1024];
            using var end = new CancellationTokenSource(patience);
            while (await socket.ReceiveAsync(block, end.Token) is > 0 and var count) response.Write(block.AsSpan(0, count));
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            // The server closed the connection, or keeps it open for events.
        }
        return Encoding.UTF8.GetString(response.ToArray());
    }

    private async Task<PreviewServer> StartAsync() => (await PreviewServer.TryStartAsync(preview, 0, onNetwork: false))!;
}
