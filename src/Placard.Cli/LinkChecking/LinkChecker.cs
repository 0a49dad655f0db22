using System.Collections.Concurrent;
using Placard.Checking;
using Placard.Links;

namespace Placard.Cli.LinkChecking;

/// <summary>
/// Asks links to other sites, and keeps what is learnt: one question at a time to a host, few hosts at a time, and only what
/// is due. Where it is stopped, what has been learnt until then stands.
/// </summary>
internal sealed class LinkChecker(HttpClient client, RequestPacing pacing, Func<TimeSpan, CancellationToken, Task>? wait = null)
{
    private readonly Func<TimeSpan, CancellationToken, Task> wait = wait ?? Task.Delay;

    private int checkedCount;
    private int reachedCount;

    /// <summary>How many links have been asked.</summary>
    public int CheckedCount => checkedCount;

    /// <summary>Whether not one of several hosts could be reached: then this computer is offline, which tells nothing of the links.</summary>
    public bool IsOffline { get; private set; }

    /// <param name="links">Every link of the archive.</param>
    /// <param name="known">What was known before. What is no longer linked falls out, unless a copy or a comment would be lost with it.</param>
    /// <param name="isComplete">Whether <paramref name="links"/> are all; else nothing falls out.</param>
    public async Task<LinkLock> RunAsync(IReadOnlyList<ExternalLink> links, LinkLock known, DateOnly today, CancellationToken stop, bool isComplete = true)
    {
        var linked = links.GroupBy(link => LinkLock.WithoutFragment(link.Url), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var states = new ConcurrentDictionary<string, LinkState>(known.Links.Where(state => linked.ContainsKey(state.Url) || !isComplete || state.Copy is not null || state.Comment.Length > 0).Select(state => KeyValuePair.Create(state.Url, state)), StringComparer.Ordinal);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(pacing.TotalTimeout);
        var hosts = linked.Keys.Where(url => !states.TryGetValue(url, out var state) || state.IsDue(today))
            .OrderBy(url => states.TryGetValue(url, out var state) ? state.Checked : DateOnly.MinValue).ThenBy(url => url, StringComparer.Ordinal)
            .GroupBy(url => new Uri(url).Authority, StringComparer.OrdinalIgnoreCase).ToList();
        try
        {
            await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = pacing.MaxConcurrentHosts, CancellationToken = limit.Token }, async (host, token) =>
                await CheckHostAsync([.. host], states, today, token));
            await FindCopiesAsync(linked, states, limit.Token);
        }
        catch (OperationCanceledException)
        {
            // What is known by now is kept; the next check asks the rest.
        }
        IsOffline = hosts.Count > 1 && checkedCount > 1 && reachedCount == 0;
        return IsOffline ? known : new LinkLock(states.Values);
    }

    private async Task CheckHostAsync(List<string> urls, ConcurrentDictionary<string, LinkState> states, DateOnly today, CancellationToken stop)
    {
        var probe = new LinkProbe(client, pacing, wait);
        var robots = await RobotsAsync(new Uri(urls[0]), stop);
        LinkCheckResult? answer = null;
        foreach (var url in urls)
        {
            // What has no host has none for the next link either.
            if (answer?.Status != LinkCheckResult.NoSuchHost) answer = await ProbeAsync(probe, robots, new Uri(url), stop);
            if (answer.Status is not (LinkCheckResult.NoSuchHost or LinkCheckResult.NotConnected or LinkCheckResult.Timeout)) Interlocked.Increment(ref reachedCount);
            Interlocked.Increment(ref checkedCount);
            var before = states.GetValueOrDefault(url) ?? new LinkState(url, "", DateOnly.MinValue);
            states[url] = before.After(answer, today);
        }
    }

    private async Task<LinkCheckResult> ProbeAsync(LinkProbe probe, RobotsRules robots, Uri url, CancellationToken stop)
    {
        if (!robots.Allows(url)) return new LinkCheckResult(LinkCheckResult.NotAllowed, LinkOutcome.Unknown);
        await wait(pacing.Pause, stop);
        return await probe.ProbeAsync(url, stop);
    }

    private async Task<RobotsRules> RobotsAsync(Uri url, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(pacing.Timeout);
        try
        {
            using var response = await client.GetAsync(new Uri(url, "/robots.txt"), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType is { } type && type != "text/plain") return RobotsRules.None;
            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            var bytes = new byte[64 * 1024];
            var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, limit.Token);
            return RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(bytes, 0, length), LinkClient.RobotName);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return RobotsRules.None; // Whether the site is there at all is for its pages to tell.
        }
    }

    /// <summary>Copies for what is dead: the one that an author gave, else one that the web archive has.</summary>
    private async Task FindCopiesAsync(Dictionary<string, List<ExternalLink>> linked, ConcurrentDictionary<string, LinkState> states, CancellationToken stop)
    {
        var archive = new WaybackMachine(client, pacing);
        foreach (var state in states.Values.Where(state => state is { IsDead: true, Copy: null } && linked.ContainsKey(state.Url)).OrderBy(state => state.Url, StringComparer.Ordinal))
        {
            var links = linked[state.Url];
            if (links.FirstOrDefault(link => link.Copy is not null) is { } given)
            {
                states[state.Url] = state with { Copy = given.Copy, CopyDate = given.CopyDate };
                continue;
            }
            await wait(pacing.Pause, stop);
            if (await archive.FindAsync(state.Url, links.Select(link => link.ReferenceDate).FirstOrDefault(day => day is not null), stop) is { } found)
                states[state.Url] = state with { Copy = found.Url, CopyDate = found.Date };
        }
    }
}
