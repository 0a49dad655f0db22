namespace Placard.Cli.LinkChecking;

/// <summary>How a check treats other people's sites.</summary>
internal sealed record RequestPacing
{
    /// <summary>Between two questions to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest that a host may ask for patience.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For the whole check.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How many hosts are asked at the same time.</summary>
    public int MaxConcurrentHosts { get; init; } = 6;

    /// <summary>How many addresses one link may lead through.</summary>
    public int MaxRedirects { get; init; } = 8;

    /// <summary>How often a question is repeated to a host that is busy.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Where it is asked for kept copies.</summary>
    public Uri WaybackMachine { get; init; } = new("https://archive.org/wayback/available");
}
