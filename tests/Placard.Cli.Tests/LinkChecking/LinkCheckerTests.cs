using Microsoft.AspNetCore.Http;
using Placard.Checking;
using Placard.Cli.LinkChecking;
using Placard.Diagnostics;
using Placard.Links;

namespace Placard.Cli.Tests.LinkChecking;

/// <summary>A check of many links: which hosts get requests, in which order, and what is stored.</summary>
public class LinkCheckerTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public async Task A_host_gets_one_request_at_a_time_with_a_pause_before_each()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/a", 200).With("/b", 200).With("/c", 200);
        var known = await CheckAsync(sites, LinkLock.Empty, Monday, "/a", "/b", "/c#below");

        Assert.Equal(["GET /robots.txt", "HEAD /a", "HEAD /b", "HEAD /c"], sites.Requests);
        Assert.Equal(1, sites.MaxConcurrent);
        Assert.Equal(3, sites.Waits.Count(wait => wait == sites.RequestPacing.Pause));
        Assert.Equal([sites.BaseUrl + "/a", sites.BaseUrl + "/b", sites.BaseUrl + "/c"], known.Links.Select(link => link.Url));
    }

    [Fact]
    public async Task A_link_that_worked_within_a_month_is_not_checked_again()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/a", 200);
        var first = await CheckAsync(sites, LinkLock.Empty, Monday, "/a");
        sites.Requests.Clear();

        Assert.Equal(first.Links, (await CheckAsync(sites, first, Monday.AddDays(29), "/a")).Links);
        Assert.Empty(sites.Requests);
        Assert.Equal(Monday.AddDays(30), (await CheckAsync(sites, first, Monday.AddDays(30), "/a")).Links[0].Checked);
    }

    [Fact]
    public async Task A_link_is_dead_once_it_has_failed_on_three_separate_days()
    {
        await using var sites = await ExternalSites.StartAsync();
        var known = LinkLock.Empty;
        foreach (var day in new[] { 0, 0, 0, 1, 1 }) known = await CheckAsync(sites, known, Monday.AddDays(day), "/gone");
        Assert.False(known.HasDead);

        known = await CheckAsync(sites, known, Monday.AddDays(9), "/gone");
        Assert.True(known.HasDead);
        Assert.Equal([Monday, Monday.AddDays(1), Monday.AddDays(9)], known.Links[0].FailedOn);
    }

    [Fact]
    public async Task A_link_that_works_again_is_not_dead()
    {
        await using var sites = await ExternalSites.StartAsync();
        var known = new LinkLock([new LinkState(sites.BaseUrl + "/a", "404", Monday) { FailedOn = [Monday, Monday.AddDays(1)] }]);
        sites.With("/a", 200);
        Assert.Empty((await CheckAsync(sites, known, Monday.AddDays(2), "/a")).Links[0].FailedOn);
    }

    [Fact]
    public async Task A_dead_link_gets_the_Wayback_Machine_copy_nearest_to_its_date()
    {
        var query = "";
        await using var sites = (await ExternalSites.StartAsync()).With("/wayback", context =>
        {
            query = context.Request.QueryString.Value!;
            return context.Response.WriteAsync("""{"archived_snapshots": {"closest": {"available": true, "status": "200", "timestamp": "20200617083000", "url": "http://web.archive.org/web/20200617083000/http://old.site/"}}}""", TestContext.Current.CancellationToken);
        });
        var dead = new LinkLock([Dead(sites.BaseUrl + "/a")]);
        var link = new ExternalLink(sites.BaseUrl + "/a", SourceLocation.StartOf("input/articles/a.md"), ReferenceDate: new DateOnly(2020, 6, 16));
        var state = (await new LinkChecker(sites.Client, sites.RequestPacing, sites.WaitAsync)
            .RunAsync([link], dead, Monday, TestContext.Current.CancellationToken)).Links[0];

        Assert.Equal(("https://web.archive.org/web/20200617083000/http://old.site/", new DateOnly(2020, 6, 17)), (state.Copy, state.CopyDate));
        Assert.Contains("timestamp=20200616", query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"archived_snapshots": {}}""")]
    [InlineData("""{"archived_snapshots": {"closest": {"url": "javascript:alert(1)"}}}""")]
    [InlineData("""{"archived_snapshots": {"closest": {"url": 5}}}""")]
    [InlineData("""{"archived_snapshots": {"closest": {"url": "https://a.test/", "timestamp": [5]}}}""")]
    [InlineData("""{"archived_snapshots": {"closest": {"url": "\ud800"}}}""")]
    [InlineData("""[]""")]
    [InlineData("not JSON")]
    public async Task Without_a_copy_in_the_Wayback_Machine_there_is_none(string json)
    {
        await using var sites = (await ExternalSites.StartAsync())
            .With("/wayback", context => context.Response.WriteAsync(json, TestContext.Current.CancellationToken));
        var check = new LinkChecker(sites.Client, sites.RequestPacing, sites.WaitAsync);
        var known = await check.RunAsync(Links(sites, "/a"), new LinkLock([Dead(sites.BaseUrl + "/a")]), Monday, TestContext.Current.CancellationToken);
        Assert.Null(known.Links[0].Copy);
        Assert.Null(check.Failure);
    }

    [Fact]
    public async Task The_Wayback_Machine_is_not_asked_for_working_links_or_those_with_a_copy()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/alive", 200);
        ExternalLink[] links =
        [
            new(sites.BaseUrl + "/alive", SourceLocation.StartOf("a.md")),
            new(sites.BaseUrl + "/dead", SourceLocation.StartOf("a.md"), "https://kept.site/copy", new DateOnly(2020, 1, 2)),
        ];
        var known = await new LinkChecker(sites.Client, sites.RequestPacing, sites.WaitAsync)
            .RunAsync(links, new LinkLock([Dead(sites.BaseUrl + "/dead")]), Monday, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("GET /wayback", sites.Requests);
        Assert.Equal("https://kept.site/copy", known.Find(sites.BaseUrl + "/dead")!.Copy);
    }

    [Fact]
    public async Task Robots_txt_is_respected_and_a_disallowed_link_does_not_count_as_failed()
    {
        await using var sites = (await ExternalSites.StartAsync())
            .With("/robots.txt", context => context.Response.WriteAsync("User-agent: *\nDisallow: /private/\n", TestContext.Current.CancellationToken))
            .With("/a", 200);
        var known = await CheckAsync(sites, LinkLock.Empty, Monday, "/a", "/private/b");

        Assert.Equal(["GET /robots.txt", "HEAD /a"], sites.Requests);
        Assert.Equal(LinkCheckResult.NotAllowed, known.Find(sites.BaseUrl + "/private/b")!.Status);
        Assert.Empty(known.Find(sites.BaseUrl + "/private/b")!.FailedOn);
    }

    [Fact]
    public async Task A_cancelled_check_keeps_its_results()
    {
        using var stop = new CancellationTokenSource();
        await using var sites = (await ExternalSites.StartAsync()).With("/a", 200).With("/b", async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var old = new LinkState(sites.BaseUrl + "/c", "200", Monday.AddDays(-1));
        var known = await new LinkChecker(sites.Client, sites.RequestPacing, sites.WaitAsync)
            .RunAsync(Links(sites, "/a", "/b", "/c"), new LinkLock([old]), Monday, stop.Token);

        Assert.Equal([sites.BaseUrl + "/a", sites.BaseUrl + "/c"], known.Links.Select(link => link.Url));
    }

    [Fact]
    public async Task A_check_that_times_out_keeps_its_results()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/a", 200).With("/b", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var check = new LinkChecker(sites.Client, sites.RequestPacing with { TotalTimeout = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromMinutes(1) },
            sites.WaitAsync);
        Assert.Equal([sites.BaseUrl + "/a"],
            (await check.RunAsync(Links(sites, "/a", "/b"), LinkLock.Empty, Monday, TestContext.Current.CancellationToken)).Links.Select(link => link.Url));
    }

    [Fact]
    public async Task An_offline_computer_records_no_failures()
    {
        await using var sites = await ExternalSites.StartAsync();
        ExternalLink[] links = [new("http://127.0.0.1:9/", SourceLocation.StartOf("a.md")), new("http://127.0.0.2:9/", SourceLocation.StartOf("a.md"))];
        var check = new LinkChecker(sites.Client, sites.RequestPacing, sites.WaitAsync);
        Assert.Empty((await check.RunAsync(links, LinkLock.Empty, Monday, TestContext.Current.CancellationToken)).Links);
        Assert.True(check.IsOffline);
    }

    [Fact]
    public async Task A_link_that_is_no_longer_used_is_removed_from_the_lock()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/a", 200);
        Assert.Equal([sites.BaseUrl + "/a"],
            (await CheckAsync(sites, new LinkLock([Dead("https://no-longer.site/")]), Monday, "/a")).Links.Select(link => link.Url));
    }

    [Fact]
    public async Task A_link_with_a_copy_or_comment_stays_in_the_lock()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/a", 200);
        LinkState[] written = [Dead("https://copied.site/") with { Copy = "https://kept.site/" }, Dead("https://noted.site/") with { Comment = "# Ours.\n" }];
        Assert.Equal(["https://copied.site/", "https://noted.site/"],
            (await CheckAsync(sites, new LinkLock(written), Monday, "/a")).Links.Select(link => link.Url)
                .Where(url => url.StartsWith("https", StringComparison.Ordinal)));
        Assert.DoesNotContain("GET /wayback", sites.Requests);
    }

    [Fact]
    public async Task Nothing_is_removed_from_the_lock_while_pages_with_errors_are_missing()
    {
        await using var sites = (await ExternalSites.StartAsync()).With("/a", 200);
        var known = await new LinkChecker(sites.Client, sites.RequestPacing, sites.WaitAsync)
            .RunAsync(Links(sites, "/a"), new LinkLock([Dead("https://missing.site/")]), Monday, TestContext.Current.CancellationToken, isComplete: false);
        Assert.NotNull(known.Find("https://missing.site/"));
    }

    private static LinkState Dead(string url) => new(url, "404", Monday) { FailedOn = [Monday.AddDays(-20), Monday.AddDays(-10), Monday] };

    private static ExternalLink[] Links(ExternalSites sites, params IEnumerable<string> paths) =>
        [.. paths.Select(path => new ExternalLink(sites.BaseUrl + path, SourceLocation.StartOf("input/articles/a.md")))];

    private static Task<LinkLock> CheckAsync(ExternalSites sites, LinkLock known, DateOnly today, params IEnumerable<string> paths) =>
        new LinkChecker(sites.Client, sites.RequestPacing, sites.WaitAsync).RunAsync(Links(sites, paths), known, today, TestContext.Current.CancellationToken);
}
