using System.Globalization;
using System.Text;

namespace Placard.Cli.Tests.Serving;

/// <summary>More and larger requests than any browser sends: the preview stays up, stores nothing, and needs little memory.</summary>
public sealed class PreviewLoadTests : IDisposable
{
    private const int Connections = 1000;

    /// <summary>A build for the SDK may take twice as much: it is compiled while it runs, and on a busy machine gives memory back late.</summary>
    private static readonly double MaxMegabytes = PreviewProcess.NativeProgram is null ? 300 : 150;

    private readonly PreviewFolder folder = PreviewFolder.WithForm();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Posts_of_1_GB_are_not_stored()
    {
        var block = new byte[1024 * 1024];
        var chunk = Encoding.ASCII.GetBytes("100000\r\n").Concat(block).Concat("\r\n"u8.ToArray()).ToArray();
        await WithProcessAsync(async port =>
        {
            string[] paths = [RawRequests.FormPath, "/", "/_placard/events"];
            foreach (var path in paths)
            {
                var start = $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
                await RawRequests.FloodAsync(port, start + "Content-Length: 1073741824\r\n\r\n", block, 1024, Stop);
                await RawRequests.FloodAsync(port, start + "Transfer-Encoding: chunked\r\n\r\n", chunk, 1024, Stop);
            }
        });
    }

    [Theory]
    [InlineData(30_000, 200)]
    [InlineData(300_000, 413)]
    public async Task A_thousand_posts_at_once_wait_for_each_other(int length, int status)
    {
        var text = "name=" + new string('x', length);
        var header = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {text.Length}");
        var request = RawRequests.PostOf("application/x-www-form-urlencoded", header) + text;
        await WithProcessAsync(async port =>
        {
            var posts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => RawRequests.SendAsync(port, request, Stop)));
            Assert.All(posts, found => Assert.Contains(found, new[] { status, 503, 0 }));
            Assert.Contains(status, posts);
        });
    }

    [Fact]
    public async Task A_thousand_slow_requests_hold_up_no_other()
    {
        string[] starts =
        [
            "GET / HT",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Header: ",
            RawRequests.PostOf("application/x-www-form-urlencoded", "Content-Length: 1000000") + "name=",
            "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", // Its response is never read.
        ];
        await WithProcessAsync(async port =>
        {
            var streams = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async i =>
            {
                var stream = await RawRequests.ConnectAsync(port, Stop);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(starts[i % starts.Length]), Stop);
                return stream;
            }));
            Assert.Equal(200, await GetAsync(port));
            foreach (var stream in streams) await stream.DisposeAsync();
        });
    }

    [Fact]
    public async Task A_film_is_sent_in_blocks()
    {
        const long length = 400 * 1024 * 1024;
        Directory.CreateDirectory(folder.FullPath("files"));
        await using (var film = File.Create(folder.FullPath("files/film.mp4"))) film.SetLength(length);
        await WithProcessAsync(async port =>
        {
            using var client = new HttpClient();
            await using var body = await client.GetStreamAsync($"http://localhost:{port}/files/film.mp4", Stop);
            var block = new byte[1024 * 1024];
            long received = 0;
            while (await body.ReadAsync(block, Stop) is > 0 and var count) received += count;
            Assert.Equal(length, received);
        });
    }

    [Fact]
    public async Task Huge_lines_and_headers_are_rejected()
    {
        var block = Encoding.ASCII.GetBytes(new string('x', 1024 * 1024));
        var headers = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("X-Header: x\r\n", 50_000)));
        await WithProcessAsync(async port =>
        {
            Assert.Contains(await RawRequests.FloodAsync(port, "GET /", block, 100, Stop), new[] { 414, 0 });
            Assert.Contains(await RawRequests.FloodAsync(port, "GET / HTTP/1.1\r\nHost: ", block, 100, Stop), new[] { 431, 400, 0 });
            Assert.Contains(await RawRequests.FloodAsync(port, "GET / HTTP/1.1\r\nHost: localhost\r\n", headers, 100, Stop), new[] { 431, 0 });
        });
    }

    private static Task<int> GetAsync(int port) => RawRequests.SendAsync(port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", Stop);

    private async Task WithProcessAsync(Func<int, Task> attack)
    {
        var before = Files();
        using var preview = await PreviewProcess.StartAsync(folder.Input, Stop);
        await attack(preview.Port);
        Assert.True(preview.IsRunning);
        Assert.Equal(200, await GetAsync(preview.Port));
        Assert.Equal(before, Files());
        TestContext.Current.TestOutputHelper?.WriteLine($"{preview.PeakMegabytes:0} MB");
        Assert.InRange(preview.PeakMegabytes, 0, MaxMegabytes);
    }

    private string[] Files() => Directory.GetFileSystemEntries(Path.GetDirectoryName(folder.Input)!, "*", SearchOption.AllDirectories);
}
