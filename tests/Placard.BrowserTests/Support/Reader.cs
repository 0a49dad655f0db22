using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Placard.BrowserTests.Support;

/// <summary>A reader with a browser profile; records what a reader would not notice: policy violations, script errors, requests.</summary>
public sealed class Reader(IBrowserContext context) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> errors = new();
    private readonly ConcurrentQueue<string> requests = new();

    public IBrowserContext Context => context;

    /// <summary>Errors of the browser: violations of the content-security policy, script errors, missing files.</summary>
    public IEnumerable<string> Errors => errors;

    /// <summary>All requested URLs with their method.</summary>
    public IEnumerable<string> Requests => requests;

    public async Task<IPage> OpenAsync(string url)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(url);
        return page;
    }

    public async Task<IPage> NewPageAsync()
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") errors.Enqueue($"{page.Url}: {message.Text} ({message.Location})"); };
        page.PageError += (_, error) => errors.Enqueue($"{page.Url}: {error}");
        page.Request += (_, request) => requests.Enqueue($"{request.Method} {request.Url}");
        // Scripts may be disabled, so the browser's own protocol is used.
        var tools = await context.NewCDPSessionAsync(page);
        tools.Event("Audits.issueAdded").OnEvent += (_, issue) =>
        {
            if (issue is { } found && found.GetRawText() is var text && text.Contains("ContentSecurityPolicyIssue", StringComparison.Ordinal))
                errors.Enqueue($"{page.Url}: {text}");
        };
        await tools.SendAsync("Audits.enable");
        return page;
    }

    public async Task ReadAsync(IEnumerable<string> urls)
    {
        var page = await NewPageAsync();
        foreach (var url in urls) await page.GotoAsync(url);
    }

    public async Task EndsAtAsync(IPage page, string url)
    {
        try
        {
            // Polled, since waiting for events sometimes misses one when a form is redirected to another site.
            await Assertions.Expect(page).ToHaveURLAsync(url);
            await HasLoadedAsync(page);
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            Assert.Fail($"The reader did not end at {url} but at {page.Url}. The browser says: {string.Join('\n', errors)}");
        }
    }

    private static Task HasLoadedAsync(IPage page) =>
        UntilAsync(async () =>
            await page.EvaluateAsync<string>("document.readyState") == "complete", TimeSpan.FromMilliseconds(BrowserFixture.Timeout),
                () => $"{page.Url} is still loading.");

    /// <summary>Waits until the browser has reported an error.</summary>
    public Task WaitForErrorAsync(string of) =>
        UntilAsync(() =>
            Task.FromResult(errors.Any(complaint => complaint.Contains(of, StringComparison.Ordinal))), TimeSpan.FromSeconds(60),
                () => $"The browser did not report {of}, but: {string.Join('\n', errors)}");

    private static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan longest, Func<string> otherwise)
    {
        using var limit = new CancellationTokenSource(longest);
        while (!await holds())
        {
            Assert.False(limit.IsCancellationRequested, otherwise());
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Asserts that there were no errors, and no requests outside of an origin except <paramref name="others"/>.</summary>
    public void AssertStayedAt(string origin, params string[] others)
    {
        Nothing.In(Errors);
        Nothing.In(Requests.Where(request => !request.Split(' ')[1].StartsWith(origin, StringComparison.Ordinal)).Except(others, StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
