namespace Placard.Links;

/// <summary>What came of asking a link once.</summary>
/// <param name="Status">A status code, or one of the words below.</param>
/// <param name="MovedTo">Where it has moved for good, if it answers there.</param>
public sealed record LinkCheckResult(string Status, LinkOutcome Outcome, string? MovedTo = null)
{
    /// <summary>The other site asked for patience that a check has not got.</summary>
    public const string Busy = "busy";

    public const string Timeout = "timeout";

    /// <summary>No computer has the name that the address gives.</summary>
    public const string NoSuchHost = "no such host";

    public const string NotConnected = "no connection";

    /// <summary>The other site can't prove that it is the one that was meant.</summary>
    public const string BadCertificate = "bad certificate";

    /// <summary>It leads from one address to the next without end.</summary>
    public const string RedirectLoop = "redirect loop";

    /// <summary>The other site's robots.txt asks programs to stay away.</summary>
    public const string NotAllowed = "robots.txt";
}

/// <summary>What an answer says of the link.</summary>
public enum LinkOutcome
{
    /// <summary>Readers find something there.</summary>
    Working,

    /// <summary>Readers find nothing there.</summary>
    Broken,

    /// <summary>Somebody answers, but not to programs: readers may find something there.</summary>
    Unknown,
}
