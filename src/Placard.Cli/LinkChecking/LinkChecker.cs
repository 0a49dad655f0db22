using System.Collections.Concurrent;
using Placard.Checking;
using Placard.Diagnostics;
using Placard.Links;

namespace Placard.Cli.LinkChecking;

/// <summary>
/// Checks external links and updates the results: one request at a time to a host, few hosts in parallel, and only links that are due. If it is
/// cancelled, the results so far are kept.
/// </summary>
internal sealed class LinkChecker(HttpClient client, RequestPacing pacing, Func<TimeSpan, CancellationToken, Task>? wait = null)
{
    private readonly Func<TimeSpan, CancellationToken, Task> wait = wait ?? Task.Delay;

    private int checkedCount;
    private int reachedCount;

    /// <summary>The number of links that were checked.</summary>
    public int CheckedCount => checkedCount;

    /// <summary>The first bug that ended the check of a link, with the file that contains the link; null without one.</summary>
    public UnexpectedFailureException? Failure { get; private set; }

    /// <summary>Whether none of several hosts could be reached: then this computer is offline, and the results say nothing about the links.</summary>
    public bool IsOffline { get; private set; }

    /// <param name="links">The external links of the archive.</param>
    /// <param name="known">The previous results. Links that are no longer used are removed, unless they have a copy or a comment.</param>
    /// <param name="isComplete">Whether <paramref name="links"/> is complete; if not, no link is removed.</param>
    public async Task<LinkLock> RunAsync(IReadOnlyList<ExternalLink> links, LinkLock known, DateOnly today, CancellationToken stop, bool isComplete = true)
    {
        var linked = links.GroupBy(link => LinkLock.WithoutFragment(link.Url), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var states = new ConcurrentDictionary<string, LinkState>(known.Links.Where(state =>
            linked.ContainsKey(state.Url) || !isComplete || state.Copy is not null || state.Comment.Length > 0)
            .Select(state => KeyValuePair.Create(state.Url, state)),
            StringComparer.Ordinal);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(pacing.TotalTimeout);
        var hosts = linked.Keys.Where(url => !states.TryGetValue(url, out var state) || state.IsDue(today))
            .OrderBy(url => states.TryGetValue(url, out var state) ? state.Checked : DateOnly.MinValue).ThenBy(url => url, StringComparer.Ordinal)
            .GroupBy(url => new Uri(url).Authority, StringComparer.OrdinalIgnoreCase).ToList();
        try
        {
            await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = pacing.MaxConcurrentHosts, CancellationToken = limit.Token },
                async (host, token) =>
                {
                    try
                    {
                        await CheckHostAsync([.. host], states, today, token);
                    }
                    catch (Exception failure) when (UnexpectedFailureException.IsUnexpected(failure))
                    {
                        Keep(failure, linked[host.First()]);
                    }
                });
            await FindCopiesAsync(linked, states, limit.Token);
        }
        catch (OperationCanceledException)
        {
            // Results so far are kept; the next check continues with the rest.
        }
        IsOffline = hosts.Count > 1 && checkedCount > 1 && reachedCount == 0;
        return IsOffline ? known : new LinkLock(states.Values);
    }

    /// <summary>The other links are still checked.</summary>
    private void Keep(Exception failure, List<ExternalLink> links) =>
        Failure ??= new UnexpectedFailureException($"{links[0].Location.Path} ({links[0].Url})", failure);

    private async Task CheckHostAsync(List<string> urls, ConcurrentDictionary<string, LinkState> states, DateOnly today, CancellationToken stop)
    {
        var probe = new LinkProbe(client, pacing, wait);
        var robots = await RobotsAsync(new Uri(urls[0]), stop);
        LinkCheckResult? answer = null;
        foreach (var url in urls)
        {
            // If the host name does not resolve, the next link fails in the same way.
            if (answer?.Status != LinkCheckResult.NoSuchHost) answer = await ProbeAsync(probe, robots, new Uri(url), stop);
            if (answer.Status is not (LinkCheckResult.NoSuchHost or LinkCheckResult.NotConnected or LinkCheckResult.Timeout))
                Interlocked.Increment(ref reachedCount);
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
        catch (Exception failure) when (LinkClient.IsFailureOfSite(failure)
            || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return RobotsRules.None; // Checking the pages will show whether the site is there.
        }
    }

    /// <summary>Finds copies of dead links: the one from the author, else one in the Wayback Machine.</summary>
    private async Task FindCopiesAsync(Dictionary<string, List<ExternalLink>> linked, ConcurrentDictionary<string, LinkState> states, CancellationToken stop)
    {
        var archive = new WaybackMachine(client, pacing);
        foreach (var state in states.Values.Where(state => state is { IsDead: true, Copy: null } && linked.ContainsKey(state.Url))
            .OrderBy(state => state.Url, StringComparer.Ordinal))
        {
            var links = linked[state.Url];
            if (links.FirstOrDefault(link => link.Copy is not null) is { } given)
            {
                states[state.Url] = state with { Copy = given.Copy, CopyDate = given.CopyDate };
                continue;
            }
            await wait(pacing.Pause, stop);
            try
            {
                if (await archive.FindAsync(state.Url, links.Select(link => link.ReferenceDate).FirstOrDefault(day => day is not null), stop) is { } found)
                    states[state.Url] = state with { Copy = found.Url, CopyDate = found.Date };
            }
            catch (Exception failure) when (UnexpectedFailureException.IsUnexpected(failure))
            {
                Keep(failure, links);
            }
        }
    }
}
