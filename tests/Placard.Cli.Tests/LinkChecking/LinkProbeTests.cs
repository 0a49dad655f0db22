using System.Net;
using System.Net.Sockets;
using Placard.Cli.LinkChecking;
using Placard.Links;

namespace Placard.Cli.Tests.LinkChecking;

/// <summary>The results of the responses of other sites.</summary>
public class LinkProbeTests
{
    [Theory]
    [InlineData(200, LinkOutcome.Working)]
    [InlineData(204, LinkOutcome.Working)]
    [InlineData(401, LinkOutcome.Unknown)]
    [InlineData(403, LinkOutcome.Unknown)]
    [InlineData(404, LinkOutcome.Broken)]
    [InlineData(405, LinkOutcome.Unknown)]
    [InlineData(410, LinkOutcome.Broken)]
    [InlineData(451, LinkOutcome.Unknown)]
    [InlineData(500, LinkOutcome.Broken)]
    public async Task A_status_code_says_whether_a_link_works(int status, LinkOutcome outcome)
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/page", status);
        Assert.Equal(outcome, (await ProbeAsync(sites, "/page")).Outcome);
    }

    [Fact]
    public async Task A_working_page_gets_one_HEAD_request()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/page", 200);
        Assert.Equal(new LinkCheckResult("200", LinkOutcome.Working), await ProbeAsync(sites, "/page"));
        Assert.Equal(["HEAD /page"], sites.Requests);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(500)]
    public async Task A_page_that_rejects_HEAD_gets_a_GET_for_its_first_byte(int status)
    {
        var range = "";
        await using var sites = (await ExternalSites.StartAsync()).With("/page", context =>
        {
            range = context.Request.Headers.Range.ToString();
            context.Response.StatusCode = context.Request.Method == "HEAD" ? status : 206;
            return Task.CompletedTask;
        });
        Assert.Equal(LinkOutcome.Working, (await ProbeAsync(sites, "/page")).Outcome);
        Assert.Equal(["HEAD /page", "GET /page"], sites.Requests);
        Assert.Equal("bytes=0-0", range);
    }

    [Theory]
    [InlineData("//[")]
    [InlineData("http://[/")]
    [InlineData("http://a..b\\c:99999999/")]
    public async Task A_redirect_to_no_URL_is_broken(string location)
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/old", 301, ("Location", location));
        Assert.Equal(LinkOutcome.Broken, (await ProbeAsync(sites, "/old")).Outcome);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task A_redirect_to_a_host_of_this_network_that_the_link_does_not_name_is_not_followed(string host)
    {
        await using var other = (await ExternalSites.StartAsync()).With("/secret", 200);
        var location = $"http://{host}:{new Uri(other.BaseUrl).Port}/secret";
        await using var sites = (await ExternalSites.StartAsync()).With("/old", 302, ("Location", location));
        Assert.Equal(new LinkCheckResult(LinkCheckResult.NotConnected, LinkOutcome.Broken), await ProbeAsync(sites, "/old"));
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("64:ff9b::5db8:d822", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.100.1.1", false)]
    [InlineData("127.8.8.8", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void Hosts_of_this_computer_and_its_network_are_not_public(string ip, bool isPublic) =>
        Assert.Equal(isPublic, PublicHosts.IsPublic(IPAddress.Parse(ip)));

    [Fact]
    public async Task A_permanent_redirect_gives_the_new_URL()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/old", 301, ("Location", "/newer")).With("/newer", 308, ("Location", "/new"))
            .With("/new", 200);
        Assert.Equal(new LinkCheckResult("200", LinkOutcome.Working, sites.BaseUrl + "/new"), await ProbeAsync(sites, "/old"));
    }

    [Fact]
    public async Task A_temporary_redirect_keeps_the_old_URL()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/old", 301, ("Location", "/login")).With("/login", 302, ("Location", "/new"))
            .With("/new", 200);
        Assert.Equal(new LinkCheckResult("200", LinkOutcome.Working), await ProbeAsync(sites, "/old"));
    }

    [Fact]
    public async Task A_redirect_to_a_missing_page_is_broken()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/old", 301, ("Location", "/nowhere"));
        Assert.Equal(new LinkCheckResult("404", LinkOutcome.Broken), await ProbeAsync(sites, "/old"));
    }

    [Fact]
    public async Task A_redirect_loop_is_broken()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/a", 302, ("Location", "/b")).With("/b", 302, ("Location", "/a"));
        Assert.Equal(new LinkCheckResult(LinkCheckResult.RedirectLoop, LinkOutcome.Broken), await ProbeAsync(sites, "/a"));
        Assert.True(sites.Requests.Count <= sites.RequestPacing.MaxRedirects + 1);
    }

    [Fact]
    public async Task A_redirect_to_another_scheme_is_broken()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/a", 302, ("Location", "file:///etc/passwd"));
        Assert.Equal(LinkOutcome.Broken, (await ProbeAsync(sites, "/a")).Outcome);
    }

    [Fact]
    public async Task Retry_After_of_a_busy_site_is_respected()
    {
        var times = 0;
        await using var sites = (await ExternalSites.StartAsync()).With("/page", context =>
        {
            context.Response.StatusCode = times++ == 0 ? 429 : 200;
            context.Response.Headers.RetryAfter = "30";
            return Task.CompletedTask;
        });
        Assert.Equal(LinkOutcome.Working, (await ProbeAsync(sites, "/page")).Outcome);
        Assert.Contains(TimeSpan.FromSeconds(30), sites.Waits);
    }

    [Theory]
    [InlineData(429, "30", 3)]
    [InlineData(429, "86400", 1)]
    [InlineData(503, "30", 3)]
    public async Task A_site_that_stays_busy_does_not_count_as_failed(int status, string retryAfter, int requests)
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/page", status, ("Retry-After", retryAfter));
        Assert.Equal(new LinkCheckResult(LinkCheckResult.Busy, LinkOutcome.Unknown), await ProbeAsync(sites, "/page"));
        Assert.Equal(requests, sites.Requests.Count);
    }

    [Fact]
    public async Task A_site_that_does_not_respond_times_out()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/page", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var probe = new LinkProbe(sites.Client, sites.RequestPacing with { Timeout = TimeSpan.FromMilliseconds(50) }, sites.WaitAsync);
        Assert.Equal(new LinkCheckResult(LinkCheckResult.Timeout, LinkOutcome.Broken),
            await probe.ProbeAsync(new Uri(sites.BaseUrl + "/page"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_endless_body_is_not_read()
    {
        var ended = new TaskCompletionSource();
        await using var sites = (await ExternalSites.StartAsync()).With("/page", async context =>
        {
            if (context.Request.Method == "HEAD")
            {
                context.Response.StatusCode = 405;
                return;
            }
            try
            {
                while (true) await context.Response.Body.WriteAsync(new byte[64 * 1024], context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                ended.SetResult();
            }
        });
        Assert.Equal(LinkOutcome.Working, (await ProbeAsync(sites, "/page")).Outcome);
        await ended.Task;
    }

    [Fact]
    public async Task A_refused_connection_has_its_own_status()
    {
        await using var sites = await ExternalSites.StartAsync();
        Assert.Equal(LinkCheckResult.NotConnected, (await ProbeAsync(sites, new Uri($"http://127.0.0.1:{ClosedPort()}/"))).Status);
    }

    [Fact]
    public async Task An_invalid_certificate_has_its_own_status()
    {
        await using var sites = await ExternalSites.StartAsync();
        Assert.Equal(LinkCheckResult.BadCertificate,
            (await ProbeAsync(sites, new Uri(sites.BaseUrl.Replace("http:", "https:", StringComparison.Ordinal)))).Status);
    }

    [Fact]
    public async Task An_unknown_host_name_has_its_own_status()
    {
        await using var sites = await ExternalSites.StartAsync();
        using var client = new HttpClient(new NamelessHandler());
        var answer = await new LinkProbe(client, sites.RequestPacing, sites.WaitAsync)
            .ProbeAsync(new Uri("https://gone.invalid/"), TestContext.Current.CancellationToken);
        Assert.Equal(new LinkCheckResult(LinkCheckResult.NoSuchHost, LinkOutcome.Broken), answer);
    }

    [Fact]
    public async Task The_user_agent_names_the_link_checker_and_the_archive()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/page", 200);
        await ProbeAsync(sites, "/page");
        Assert.Equal(["PlacardLinkCheck/1.0 (+https://archive.test/)"], sites.UserAgents);
    }

    private static Task<LinkCheckResult> ProbeAsync(ExternalSites sites, string path) => ProbeAsync(sites, new Uri(sites.BaseUrl + path));

    private static Task<LinkCheckResult> ProbeAsync(ExternalSites sites, Uri url) =>
        new LinkProbe(sites.Client, sites.RequestPacing, sites.WaitAsync).ProbeAsync(url, TestContext.Current.CancellationToken);

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Fails like a client whose host name does not resolve, without a network.</summary>
    private sealed class NamelessHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.NameResolutionError);
    }
}
