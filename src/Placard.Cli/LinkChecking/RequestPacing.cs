namespace Placard.Cli.LinkChecking;

/// <summary>The limits of requests to other sites.</summary>
internal sealed record RequestPacing
{
    /// <summary>The pause between two requests to one host. [default: 1 s]</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The timeout of a request. [default: 20 s]</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The maximum delay before a retry that a host may ask for. [default: 1 min]</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The timeout of the whole check. [default: 20 min]</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>The number of hosts in parallel. [default: 6]</summary>
    public int MaxConcurrentHosts { get; init; } = 6;

    /// <summary>The maximum number of redirects of a link. [default: 8]</summary>
    public int MaxRedirects { get; init; } = 8;

    /// <summary>The maximum number of retries to a busy host. [default: 2]</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The API of the Wayback Machine.</summary>
    public Uri WaybackMachine { get; init; } = new("https://archive.org/wayback/available");
}
