using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Placard.Checking;
using Placard.Cli.LinkChecking;
using Placard.Diagnostics;
using Placard.Links;

namespace Placard.Cli.Tests.LinkChecking;

/// <summary>Sites that attack the check: each link gets a result, and the others are still checked.</summary>
public sealed class HostileSitesTests
{
    private const string End = "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("//[")]
    [InlineData("///")]
    [InlineData("//x:99999/")]
    [InlineData("//\\x")]
    [InlineData("http://")]
    [InlineData("http:///x")]
    [InlineData("http://[::1%25lo]/")]
    [InlineData("http://\0/")]
    [InlineData("http://\u00ff.\u00fe/")]
    [InlineData("http://xn--a-/")]
    [InlineData("http://..../")]
    [InlineData("http://user:password@localhost:1/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/plain,x")]
    [InlineData("ftp://localhost/")]
    [InlineData("gopher://localhost/")]
    [InlineData("\u00e9:\u00e9")]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("?")]
    public async Task A_redirect_to_an_odd_URL_is_broken(string location)
    {
        await using var site = RawSite.Of($"HTTP/1.1 302 Found\r\nLocation: {location}{End}");
        Assert.Equal(LinkOutcome.Broken, (await CheckAsync(site)).Outcome);
    }

    [Fact]
    public async Task A_redirect_to_a_host_of_a_thousand_characters_is_broken()
    {
        foreach (var host in new[] { new string('a', 64) + ".test", string.Join('.', Enumerable.Repeat("a", 500)) })
        {
            await using var site = RawSite.Of($"HTTP/1.1 301 Moved\r\nLocation: http://{host}/{End}");
            Assert.Equal(LinkOutcome.Broken, (await CheckAsync(site)).Outcome);
        }
    }

    [Theory]
    [InlineData("http://\u00fe\u200d.\u00fe/")]
    [InlineData("http://xn--a-/")]
    [InlineData("http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test/")]
    [InlineData("http://\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9.test/")]
    public async Task A_link_to_a_host_that_cannot_exist_is_broken(string url)
    {
        var state = await CheckAsync(url, new Uri("http://localhost:9/"));
        Assert.Equal(LinkOutcome.Broken, state.Outcome);
    }

    [Fact]
    public async Task A_redirect_that_never_ends_is_broken()
    {
        var requests = 0;
        await using var site = new RawSite((path, stream, stop) =>
            stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 302 Found\r\nLocation: /{requests++}{End}"), stop).AsTask());
        Assert.Equal(LinkOutcome.Broken, (await CheckAsync(site)).Outcome);
        Assert.InRange(requests, 2, 20);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("HTTP/1.1 99999 X\r\n\r\n")]
    [InlineData("HTTP/9.9 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno header\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("HTTP/1.1 429 X\r\nRetry-After: 99999999999999999999\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 503 X\r\nRetry-After: Tue, 99 Foo\r\nContent-Length: 0\r\n\r\n")]
    public async Task A_malformed_response_ends_no_check(string response)
    {
        await using var site = RawSite.Of(response);
        await CheckAsync(site);
    }

    [Fact]
    public async Task A_flood_of_headers_is_not_kept()
    {
        var line = Encoding.Latin1.GetBytes($"X-Header: {new string('x', 1000)}\r\n");
        await using var site = new RawSite(async (_, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), stop);
            while (true) await stream.WriteAsync(line, stop);
        });
        Assert.Equal(LinkOutcome.Broken, (await CheckAsync(site)).Outcome);
    }

    [Fact]
    public async Task Provisional_responses_without_end_are_a_timeout()
    {
        await using var site = new RawSite(async (_, stream, stop) =>
        {
            while (true) await stream.WriteAsync("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n"u8.ToArray(), stop);
        });
        Assert.Equal(LinkOutcome.Broken, (await CheckAsync(site)).Outcome);
    }

    /// <summary>The bytes of <c>robots.txt</c> and of the Wayback Machine are read as they come, and no more than 64 KB.</summary>
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_response_is_not_expanded(string encoding)
    {
        var bomb = Bomb(encoding);
        await using var site = new RawSite(async (_, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {bomb.Length}\r\nConnection: close\r\n\r\n"), stop);
            await stream.WriteAsync(bomb, stop);
        });
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal(LinkOutcome.Working, (await CheckAsync(site)).Outcome);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64 * 1024 * 1024);
    }

    [Theory]
    [InlineData("localhost", -10, 10)]
    [InlineData("localhost", -20, -10)]
    [InlineData("localhost", 10, 20)]
    [InlineData("other.test", -10, 10)]
    public async Task A_bad_certificate_is_recorded(string host, int fromDays, int toDays)
    {
        using var certificate = Certificate(host, fromDays, toDays);
        await using var site = RawSite.Of("HTTP/1.1 200 OK" + End, certificate);
        Assert.Equal(new LinkCheckResult(LinkCheckResult.BadCertificate, LinkOutcome.Broken), await CheckAsync(site));
    }

    private static Task<LinkCheckResult> CheckAsync(RawSite site) => CheckAsync(site.BaseUrl + "/page", new Uri(site.BaseUrl + "/wayback"));

    /// <summary>Checks a link and one that works, and finds that the latter was checked whatever became of the former.</summary>
    private static async Task<LinkCheckResult> CheckAsync(string url, Uri waybackMachine)
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/works", 200);
        var pacing = new RequestPacing { Timeout = TimeSpan.FromSeconds(1), MaxRedirects = 4, WaybackMachine = waybackMachine };
        var links = new[] { url, sites.BaseUrl + "/works" }
            .Select(linked => new ExternalLink(linked, SourceLocation.StartOf("input/articles/a.md"))).ToList();
        var (monday, known) = (new DateOnly(2026, 3, 2), LinkLock.Empty);
        var checker = new LinkChecker(sites.Client, pacing, sites.WaitAsync);
        for (var day = 0; day < 3; day++) known = await checker.RunAsync(links, known, monday.AddDays(day), Stop);

        Assert.Null(checker.Failure);
        Assert.Equal("200", known.Find(links[1].Url)!.Status);
        var state = known.Find(links[0].Url)!;
        var worked = state.Status == "200" ? LinkOutcome.Working : LinkOutcome.Unknown;
        return new LinkCheckResult(state.Status, state.IsFailing || state.IsDead ? LinkOutcome.Broken : worked);
    }

    private static byte[] Bomb(string encoding)
    {
        var bytes = new MemoryStream();
        using (Stream packed = encoding == "br" ? new BrotliStream(bytes, CompressionLevel.Fastest) : new GZipStream(bytes, CompressionLevel.Fastest))
        {
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 256; i++) packed.Write(block);
        }
        return bytes.ToArray();
    }

    private static X509Certificate2 Certificate(string host, int fromDays, int toDays)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var made = request.CreateSelfSigned(now.AddDays(fromDays), now.AddDays(toDays));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
