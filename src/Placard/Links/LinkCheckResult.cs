namespace Placard.Links;

/// <summary>The result of checking a link once.</summary>
/// <param name="Status">A status code, or one of the constants of this type.</param>
/// <param name="MovedTo">The URL of a permanent redirect, if it works.</param>
public sealed record LinkCheckResult(string Status, LinkOutcome Outcome, string? MovedTo = null)
{
    /// <summary>The site is overloaded and asked to retry later than the check can wait (429, 503).</summary>
    public const string Busy = "busy";

    /// <summary>The site did not respond in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>The host name does not resolve.</summary>
    public const string NoSuchHost = "no such host";

    /// <summary>The connection failed.</summary>
    public const string NotConnected = "no connection";

    /// <summary>The site's certificate is not valid.</summary>
    public const string BadCertificate = "bad certificate";

    /// <summary>There are too many redirects.</summary>
    public const string RedirectLoop = "redirect loop";

    /// <summary>The site's robots.txt disallows the check.</summary>
    public const string NotAllowed = "robots.txt";
}

/// <summary>What a result says about the link.</summary>
public enum LinkOutcome
{
    /// <summary>The link works for readers.</summary>
    Working,

    /// <summary>The link is broken for readers.</summary>
    Broken,

    /// <summary>The site responds, but not to programs: the link may work for readers.</summary>
    Unknown,
}
