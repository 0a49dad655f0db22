using Microsoft.AspNetCore.Http;
using Placard.Checking;
using Placard.Cli.LinkChecking;
using Placard.Diagnostics;
using Placard.Links;

namespace Placard.Cli.Tests.LinkChecking;

/// <summary>A check of many links: whom it asks, in which order, and what it keeps.</summary>
public class LinkCheckerTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public async Task A_host_is_asked_one_question_at_a_time_with_a_pause_before_each()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/a", 200).With("/b", 200).With("/c", 200);
        var known = await CheckAsync(world, LinkLock.Empty, Monday, "/a", "/b", "/c#below");

        Assert.Equal(["GET /robots.txt", "HEAD /a", "HEAD /b", "HEAD /c"], world.Asked);
        Assert.Equal(1, world.MostAtOnce);
        Assert.Equal(3, world.Waits.Count(wait => wait == world.RequestPacing.Pause));
        Assert.Equal([world.Address + "/a", world.Address + "/b", world.Address + "/c"], known.Links.Select(link => link.Url));
    }

    [Fact]
    public async Task What_answered_within_a_month_is_not_asked_again_and_its_lines_stay()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/a", 200);
        var first = await CheckAsync(world, LinkLock.Empty, Monday, "/a");
        world.Asked.Clear();

        Assert.Equal(first.Links, (await CheckAsync(world, first, Monday.AddDays(29), "/a")).Links);
        Assert.Empty(world.Asked);
        Assert.Equal(Monday.AddDays(30), (await CheckAsync(world, first, Monday.AddDays(30), "/a")).Links[0].Checked);
    }

    [Fact]
    public async Task A_link_is_dead_once_it_has_failed_on_three_separate_days()
    {
        await using var world = await ExternalSites.StartAsync();
        var known = LinkLock.Empty;
        foreach (var day in new[] { 0, 0, 0, 1, 1 }) known = await CheckAsync(world, known, Monday.AddDays(day), "/gone");
        Assert.False(known.HasDead);

        known = await CheckAsync(world, known, Monday.AddDays(9), "/gone");
        Assert.True(known.HasDead);
        Assert.Equal([Monday, Monday.AddDays(1), Monday.AddDays(9)], known.Links[0].FailedOn);
    }

    [Fact]
    public async Task A_link_that_comes_back_is_alive()
    {
        await using var world = await ExternalSites.StartAsync();
        var known = new LinkLock([new LinkState(world.Address + "/a", "404", Monday) { FailedOn = [Monday, Monday.AddDays(1)] }]);
        world.With("/a", 200);
        Assert.Empty((await CheckAsync(world, known, Monday.AddDays(2), "/a")).Links[0].FailedOn);
    }

    [Fact]
    public async Task A_dead_link_gets_the_copy_of_the_web_archive_that_is_nearest_to_its_day()
    {
        var query = "";
        await using var world = (await ExternalSites.StartAsync()).With("/wayback", context =>
        {
            query = context.Request.QueryString.Value!;
            return context.Response.WriteAsync("""{"archived_snapshots": {"closest": {"available": true, "status": "200", "timestamp": "20200617083000", "url": "http://web.archive.org/web/20200617083000/http://old.site/"}}}""", TestContext.Current.CancellationToken);
        });
        var dead = new LinkLock([Dead(world.Address + "/a")]);
        var link = new ExternalLink(world.Address + "/a", SourceLocation.StartOf("input/articles/a.md"), ReferenceDate: new DateOnly(2020, 6, 16));
        var state = (await new LinkChecker(world.Client, world.RequestPacing, world.WaitAsync).RunAsync([link], dead, Monday, TestContext.Current.CancellationToken)).Links[0];

        Assert.Equal(("https://web.archive.org/web/20200617083000/http://old.site/", new DateOnly(2020, 6, 17)), (state.Copy, state.CopyDate));
        Assert.Contains("timestamp=20200616", query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"archived_snapshots": {}}""")]
    [InlineData("""{"archived_snapshots": {"closest": {"url": "javascript:alert(1)"}}}""")]
    [InlineData("""[]""")]
    [InlineData("not JSON")]
    public async Task A_web_archive_that_has_none_gives_none(string json)
    {
        await using var world = (await ExternalSites.StartAsync()).With("/wayback", context => context.Response.WriteAsync(json, TestContext.Current.CancellationToken));
        Assert.Null((await CheckAsync(world, new LinkLock([Dead(world.Address + "/a")]), Monday, "/a")).Links[0].Copy);
    }

    [Fact]
    public async Task The_web_archive_is_not_asked_for_what_is_alive_or_has_a_copy_that_its_author_gave()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/alive", 200);
        ExternalLink[] links =
        [
            new(world.Address + "/alive", SourceLocation.StartOf("a.md")),
            new(world.Address + "/dead", SourceLocation.StartOf("a.md"), "https://kept.site/copy", new DateOnly(2020, 1, 2)),
        ];
        var known = await new LinkChecker(world.Client, world.RequestPacing, world.WaitAsync).RunAsync(links, new LinkLock([Dead(world.Address + "/dead")]), Monday, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("GET /wayback", world.Asked);
        Assert.Equal("https://kept.site/copy", known.Find(world.Address + "/dead")!.Copy);
    }

    [Fact]
    public async Task What_a_site_asks_of_programs_is_respected_and_says_nothing_of_the_link()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/robots.txt", context => context.Response.WriteAsync("User-agent: *\nDisallow: /private/\n", TestContext.Current.CancellationToken)).With("/a", 200);
        var known = await CheckAsync(world, LinkLock.Empty, Monday, "/a", "/private/b");

        Assert.Equal(["GET /robots.txt", "HEAD /a"], world.Asked);
        Assert.Equal(LinkCheckResult.NotAllowed, known.Find(world.Address + "/private/b")!.Status);
        Assert.Empty(known.Find(world.Address + "/private/b")!.FailedOn);
    }

    [Fact]
    public async Task A_check_that_is_stopped_keeps_what_it_knows()
    {
        using var stop = new CancellationTokenSource();
        await using var world = (await ExternalSites.StartAsync()).With("/a", 200).With("/b", async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var old = new LinkState(world.Address + "/c", "200", Monday.AddDays(-1));
        var known = await new LinkChecker(world.Client, world.RequestPacing, world.WaitAsync).RunAsync(Links(world, "/a", "/b", "/c"), new LinkLock([old]), Monday, stop.Token);

        Assert.Equal([world.Address + "/a", world.Address + "/c"], known.Links.Select(link => link.Url));
    }

    [Fact]
    public async Task A_check_that_takes_too_long_keeps_what_it_knows()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/a", 200).With("/b", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var check = new LinkChecker(world.Client, world.RequestPacing with { Overall = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromMinutes(1) }, world.WaitAsync);
        Assert.Equal([world.Address + "/a"], (await check.RunAsync(Links(world, "/a", "/b"), LinkLock.Empty, Monday, TestContext.Current.CancellationToken)).Links.Select(link => link.Url));
    }

    [Fact]
    public async Task A_computer_that_is_offline_learns_nothing_of_any_link()
    {
        await using var world = await ExternalSites.StartAsync();
        ExternalLink[] links = [new("http://127.0.0.1:9/", SourceLocation.StartOf("a.md")), new("http://127.0.0.2:9/", SourceLocation.StartOf("a.md"))];
        var check = new LinkChecker(world.Client, world.RequestPacing, world.WaitAsync);
        Assert.Empty((await check.RunAsync(links, LinkLock.Empty, Monday, TestContext.Current.CancellationToken)).Links);
        Assert.True(check.IsOffline);
    }

    [Fact]
    public async Task What_nothing_links_to_any_more_falls_out()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/a", 200);
        Assert.Equal([world.Address + "/a"], (await CheckAsync(world, new LinkLock([Dead("https://no-longer.site/")]), Monday, "/a")).Links.Select(link => link.Url));
    }

    [Fact]
    public async Task A_copy_or_a_comment_that_somebody_wrote_does_not_fall_out()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/a", 200);
        LinkState[] written = [Dead("https://copied.site/") with { Copy = "https://kept.site/" }, Dead("https://noted.site/") with { Comment = "# Ours.\n" }];
        Assert.Equal(["https://copied.site/", "https://noted.site/"], (await CheckAsync(world, new LinkLock(written), Monday, "/a")).Links.Select(link => link.Url).Where(url => url.StartsWith("https", StringComparison.Ordinal)));
        Assert.DoesNotContain("GET /wayback", world.Asked);
    }

    [Fact]
    public async Task Nothing_falls_out_while_pages_with_mistakes_are_missing()
    {
        await using var world = (await ExternalSites.StartAsync()).With("/a", 200);
        var known = await new LinkChecker(world.Client, world.RequestPacing, world.WaitAsync).RunAsync(Links(world, "/a"), new LinkLock([Dead("https://missing.site/")]), Monday, TestContext.Current.CancellationToken, isComplete: false);
        Assert.NotNull(known.Find("https://missing.site/"));
    }

    private static LinkState Dead(string url) => new(url, "404", Monday) { FailedOn = [Monday.AddDays(-20), Monday.AddDays(-10), Monday] };

    private static ExternalLink[] Links(ExternalSites world, params IEnumerable<string> paths) => [.. paths.Select(path => new ExternalLink(world.Address + path, SourceLocation.StartOf("input/articles/a.md")))];

    private static Task<LinkLock> CheckAsync(ExternalSites world, LinkLock known, DateOnly today, params IEnumerable<string> paths) =>
        new LinkChecker(world.Client, world.RequestPacing, world.WaitAsync).RunAsync(Links(world, paths), known, today, TestContext.Current.CancellationToken);
}
