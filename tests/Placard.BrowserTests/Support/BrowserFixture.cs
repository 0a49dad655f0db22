using Microsoft.Playwright;
using Placard.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Placard.BrowserTests.Support;

/// <summary>
/// One Chromium for all tests. Every host name resolves to the <see cref="LoopbackHost"/>, so pages are at their published URLs, forms are sent
/// to the real URLs of handlers, and nothing leaves the machine.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>The timeout of a step on a slow and busy machine, in milliseconds.</summary>
    public const int Timeout = 120_000;

    private static readonly string? Executable = Chromium.Find(Environment.GetEnvironmentVariable, File.Exists);

    private IPlaywright? playwright;
    private IBrowser? browser;

    public LoopbackHost Host { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (Executable is null) return;
        await Host.StartAsync();
        Assertions.SetDefaultExpectTimeout(Timeout);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                $"--host-resolver-rules=MAP * 127.0.0.1:{Host.Port}, EXCLUDE localhost, EXCLUDE 127.0.0.1", "--no-proxy-server",
                "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A reader with a clean profile, today or on another day. Without a browser the test is skipped, in continuous integration it fails.</summary>
    /// <param name="zone">The time zone of the reader's clock; null for the machine's.</param>
    public async Task<Reader> ReaderAsync(bool withScript = true, int width = 1280, string? day = null, string? zone = null)
    {
        Assert.SkipWhen(browser is null && Environment.GetEnvironmentVariable("CI") != "true", Chromium.Missing);
        Assert.True(browser is not null, Chromium.Missing);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            IgnoreHTTPSErrors = true,
            JavaScriptEnabled = withScript,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "en",
            TimezoneId = zone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Timeout);
        if (day is not null) await context.Clock.SetFixedTimeAsync(day + "T12:00:00Z");
        return new Reader(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await Host.DisposeAsync();
    }
}
