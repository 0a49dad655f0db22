using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Placard.Cli.Serving;
using Placard.Urls;

namespace Placard.Cli.Tests.Serving;

public sealed partial class PreviewServerTests : IDisposable
{
    private readonly PreviewFolder folder = PreviewFolder.Small();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_differs_from_the_built_one_only_by_the_script()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{server!.Port}/") };
        var built = PreviewFolder.Render(folder.Preview.Current.Build);

        foreach (var (path, expected) in built.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(new Permalink(path).Href, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("<head><script src=\"/_placard/reload.js?v=", text, StringComparison.Ordinal);
            Assert.Equal(Encoding.UTF8.GetString(expected), ScriptElement().Replace(text, ""));
        }
        Assert.Equal(Encoding.UTF8.GetString(built["feed.xml"]), await client.GetStringAsync("feed.xml", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/articles/2020/a.html", 200)]
    [InlineData("/articles/2020/a", 200)]
    [InlineData("/articles/", 200)]
    [InlineData("/manifest-sha256.txt", 200)]
    [InlineData("/nothing.html", 404)]
    [InlineData("/archive.yaml", 404)]
    [InlineData("/../archive.yaml", 404)]
    [InlineData("/..%2farchive.yaml", 404)]
    [InlineData("/%2e%2e/archive.yaml", 404)]
    [InlineData("//etc/passwd", 404)]
    [InlineData("/..\\archive.yaml", 404)]
    public async Task Only_published_files_are_served(string path, int status)
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server!.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("baseUrl:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_another_host_name_is_rejected()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{server!.Port}/") { Headers = { Host = "evil.example" } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_gives_null()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);

        Assert.Null(await PreviewServer.TryStartAsync(folder.Preview, server!.Port, onNetwork: false));
    }

    [Fact]
    public async Task An_open_page_is_notified_of_a_change()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        using var client = new HttpClient();
        var events = client.GetStringAsync($"http://localhost:{server!.Port}/_placard/events?v={folder.Preview.Current.Version}",
            TestContext.Current.CancellationToken);
        folder.Write("articles/b.md", "---\ntitle: Changed\ndate: 2020-01-03\n---\nText.\n");
        folder.Preview.Update([folder.FullPath("articles/b.md")]);

        Assert.EndsWith("data: changed\n\n", await events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_file_has_errors_names_the_file()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        using var client = new HttpClient();
        folder.Save("articles/a.md", "---\ntitle: a: b\n---\n");
        using var answer = await client.GetAsync($"http://localhost:{server!.Port}/articles/2020/a.html", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"Its file {folder.FullPath("articles/a.md")} has an error.", text, StringComparison.Ordinal);
        Assert.Contains("/_placard/reload.js", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_with_errors_shows_a_notice_in_place_of_every_page()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        using var client = new HttpClient();
        folder.Save("theme/layouts/document.liquid", "{% if %}");
        using var answer = await client.GetAsync($"http://localhost:{server!.Port}/", TestContext.Current.CancellationToken);

        Assert.Contains("<noscript><ul><li>"
            + folder.FullPath("theme/layouts/document.liquid:1:"), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_on_an_opened_page_raises_an_event()
    {
        folder.Write("articles/new.md", "---\ntitle: New\ndate: 2020-01-02\n---\nSee [nothing](nothing.md).\n");
        using var other = new PreviewFolder();
        foreach (var file in Directory.GetFiles(folder.Input, "*", SearchOption.AllDirectories))
            other.Write(Path.GetRelativePath(folder.Input, file), File.ReadAllText(file));
        other.Preview.Update(null);
        var times = 0;
        other.Preview.ErrorFound += () => times++;
        await using var server = await PreviewServer.TryStartAsync(other.Preview, 0, onNetwork: false);
        using var client = new HttpClient();
        for (var visit = 0; visit < 2; visit++)
            await client.GetStringAsync($"http://localhost:{server!.Port}/articles/2020/new.html", TestContext.Current.CancellationToken);

        Assert.Equal(1, times);
        Assert.Single(other.Errors);
    }

    [Theory]
    [InlineData("localhost", false, true)]
    [InlineData("Archive.localhost", false, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("[::1]", false, true)]
    [InlineData("192.168.0.2", false, false)]
    [InlineData("192.168.0.2", true, true)]
    [InlineData("evil.example", false, false)]
    [InlineData("evil.example", true, false)]
    [InlineData("localhost.evil.example", true, false)]
    [InlineData("", false, false)]
    public void Only_local_host_names_are_allowed(string host, bool onNetwork, bool isAllowed) =>
        Assert.Equal(isAllowed, new AllowedHosts(onNetwork).Contains(host));

    [Fact]
    public async Task Other_sites_cannot_embed_the_preview()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        using var client = new HttpClient();
        using var answer = await client.GetAsync($"http://localhost:{server!.Port}/_placard/reload.js", TestContext.Current.CancellationToken);

        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task A_thousand_open_pages_are_notified_of_a_change_without_a_leak()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        using var client = new HttpClient();
        var before = new WeakReference(folder.Preview.Current);
        var pages = Enumerable.Range(0, 1000)
            .Select(_ =>
                client.GetStreamAsync($"http://localhost:{server!.Port}/_placard/events?v={folder.Preview.Current.Version}",
                    TestContext.Current.CancellationToken))
                .ToArray();
        var streams = await Task.WhenAll(pages);
        folder.Save("articles/b.md", "---\ntitle: Changed\ndate: 2020-01-03\n---\nText.\n");
        foreach (var stream in streams)
        {
            using var reader = new StreamReader(stream);
            Assert.EndsWith("data: changed\n\n", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        GC.Collect();

        Assert.False(before.IsAlive);
    }

    [GeneratedRegex("<script src=\"/_placard/reload\\.js\\?v=\\d+\"></script>")]
    private static partial Regex ScriptElement();
}
