namespace Placard.Cli.Verifying;

/// <summary>The limits of requests to a site that is verified.</summary>
internal sealed record SitePacing
{
    /// <summary>The number of requests at a time. [default: 4]</summary>
    public int MaxConcurrentRequests { get; init; } = 4;

    /// <summary>The longest time without a byte. [default: 30 s]</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause before a retry; each next one is longer by as much. [default: 2 s]</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause that a busy host may ask for. [default: 2 min]</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The number of retries of a request. [default: 3]</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The greatest number of redirects of a request. [default: 5]</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>The greatest number of bytes of a file. [default: 4 GB]</summary>
    public long MaxFileLength { get; init; } = 4L * 1024 * 1024 * 1024;
}
