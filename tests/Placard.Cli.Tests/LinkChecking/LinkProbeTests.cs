using System.Net;
using System.Net.Sockets;
using Placard.Cli.LinkChecking;
using Placard.Links;

namespace Placard.Cli.Tests.LinkChecking;

/// <summary>What is made of the ways in which other sites answer.</summary>
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
    public async Task A_status_tells_whether_readers_find_something(int status, LinkOutcome outcome)
    {
        await using var world = (await ExternalSites.StartAsync()).With("/page", status);
        Assert.Equal(outcome, (await AskAsync(world, "/page")).Outcome);
    }

    [Fact]
    public async Task A_page_that_answers_is_asked_once_and_for_its_head_alone()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/page", 200);
        Assert.Equal(new LinkCheckResult("200", LinkOutcome.Working), await AskAsync(world, "/page"));
        Assert.Equal(["HEAD /page"], world.Asked);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(500)]
    public async Task A_page_that_refuses_HEAD_is_asked_for_its_first_byte(int status)
    {
        var range = "";
        await using var world = (await ExternalSites.StartAsync()).With("/page", context =>
        {
            range = context.Request.Headers.Range.ToString();
            context.Response.StatusCode = context.Request.Method == "HEAD" ? status : 206;
            return Task.CompletedTask;
        });
        Assert.Equal(LinkOutcome.Working, (await AskAsync(world, "/page")).Outcome);
        Assert.Equal(["HEAD /page", "GET /page"], world.Asked);
        Assert.Equal("bytes=0-0", range);
    }

    [Fact]
    public async Task A_page_that_moved_for_good_tells_its_new_address()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/old", 301, ("Location", "/newer")).With("/newer", 308, ("Location", "/new")).With("/new", 200);
        Assert.Equal(new LinkCheckResult("200", LinkOutcome.Working, world.Address + "/new"), await AskAsync(world, "/old"));
    }

    [Fact]
    public async Task A_page_that_moved_for_now_keeps_its_address()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/old", 301, ("Location", "/login")).With("/login", 302, ("Location", "/new")).With("/new", 200);
        Assert.Equal(new LinkCheckResult("200", LinkOutcome.Working), await AskAsync(world, "/old"));
    }

    [Fact]
    public async Task A_page_that_moved_to_one_that_is_not_there_is_not_there()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/old", 301, ("Location", "/nowhere"));
        Assert.Equal(new LinkCheckResult("404", LinkOutcome.Broken), await AskAsync(world, "/old"));
    }

    [Fact]
    public async Task A_circle_is_left()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/a", 302, ("Location", "/b")).With("/b", 302, ("Location", "/a"));
        Assert.Equal(new LinkCheckResult(LinkCheckResult.RedirectLoop, LinkOutcome.Broken), await AskAsync(world, "/a"));
        Assert.True(world.Asked.Count <= world.RequestPacing.Redirects + 1);
    }

    [Fact]
    public async Task No_link_leads_away_from_the_web()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/a", 302, ("Location", "file:///etc/passwd"));
        Assert.Equal(LinkOutcome.Broken, (await AskAsync(world, "/a")).Outcome);
    }

    [Fact]
    public async Task A_busy_site_is_given_the_time_it_asks_for()
    {
        var times = 0;
        await using var world = (await ExternalSites.StartAsync()).With("/page", context =>
        {
            context.Response.StatusCode = times++ == 0 ? 429 : 200;
            context.Response.Headers.RetryAfter = "30";
            return Task.CompletedTask;
        });
        Assert.Equal(LinkOutcome.Working, (await AskAsync(world, "/page")).Outcome);
        Assert.Contains(TimeSpan.FromSeconds(30), world.Waits);
    }

    [Theory]
    [InlineData(429, "30", 3)]
    [InlineData(429, "86400", 1)]
    [InlineData(503, "30", 3)]
    public async Task A_site_that_stays_busy_is_left_alone_and_is_not_dead(int status, string patience, int questions)
    {
        await using var world = (await ExternalSites.StartAsync()).With("/page", status, ("Retry-After", patience));
        Assert.Equal(new LinkCheckResult(LinkCheckResult.Busy, LinkOutcome.Unknown), await AskAsync(world, "/page"));
        Assert.Equal(questions, world.Asked.Count);
    }

    [Fact]
    public async Task A_site_that_says_nothing_is_not_waited_for()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/page", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var asker = new LinkProbe(world.Client, world.RequestPacing with { Timeout = TimeSpan.FromMilliseconds(50) }, world.WaitAsync);
        Assert.Equal(new LinkCheckResult(LinkCheckResult.Timeout, LinkOutcome.Broken), await asker.AskAsync(new Uri(world.Address + "/page"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_body_without_end_is_not_read()
    {
        var ended = new TaskCompletionSource();
        await using var world = (await ExternalSites.StartAsync()).With("/page", async context =>
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
        Assert.Equal(LinkOutcome.Working, (await AskAsync(world, "/page")).Outcome);
        await ended.Task;
    }

    [Fact]
    public async Task A_host_where_nobody_listens_is_told_as_such()
    {
        await using var world = await ExternalSites.StartAsync();
        Assert.Equal(LinkCheckResult.NotConnected, (await AskAsync(world, new Uri($"http://127.0.0.1:{ClosedPort()}/"))).Status);
    }

    [Fact]
    public async Task A_site_that_can_not_prove_who_it_is_is_told_as_such()
    {
        await using var world = await ExternalSites.StartAsync();
        Assert.Equal(LinkCheckResult.BadCertificate, (await AskAsync(world, new Uri(world.Address.Replace("http:", "https:", StringComparison.Ordinal)))).Status);
    }

    [Fact]
    public async Task A_name_that_no_computer_has_is_told_as_such()
    {
        await using var world = await ExternalSites.StartAsync();
        using var client = new HttpClient(new NamelessHandler());
        var answer = await new LinkProbe(client, world.RequestPacing, world.WaitAsync).AskAsync(new Uri("https://gone.invalid/"), TestContext.Current.CancellationToken);
        Assert.Equal(new LinkCheckResult(LinkCheckResult.NoSuchHost, LinkOutcome.Broken), answer);
    }

    [Fact]
    public async Task The_other_site_is_told_who_asks_and_for_whom()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/page", 200);
        await AskAsync(world, "/page");
        Assert.Equal(["PlacardLinkCheck/1.0 (+https://archive.test/)"], world.UserAgents);
    }

    private static Task<LinkCheckResult> AskAsync(ExternalSites world, string path) => AskAsync(world, new Uri(world.Address + path));

    private static Task<LinkCheckResult> AskAsync(ExternalSites world, Uri url) => new LinkProbe(world.Client, world.RequestPacing, world.WaitAsync).AskAsync(url, TestContext.Current.CancellationToken);

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Fails as the client does where a name leads to no computer, without asking the network for one.</summary>
    private sealed class NamelessHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.NameResolutionError);
    }
}
