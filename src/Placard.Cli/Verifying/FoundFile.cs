namespace Placard.Cli.Verifying;

/// <summary>What a copy holds at a path of the manifest.</summary>
internal sealed record FoundFile(FoundState State)
{
    /// <summary>The SHA-256 of its bytes, lowercase; null where it was not read.</summary>
    public string? Hash { get; init; }

    /// <summary>Its bytes, for finding out how they were changed; null for large files and files that are as they should be.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Its number of bytes.</summary>
    public long Length { get; init; }

    /// <summary>Why it could not be read.</summary>
    public string? Reason { get; init; }

    /// <summary>What the host did on the way that changes no byte of the file.</summary>
    public HostHabit Habit { get; init; }

    public static FoundFile Missing { get; } = new(FoundState.Missing);

    public static FoundFile Unreadable(string reason) => new(FoundState.Unreadable) { Reason = reason };
}

/// <summary>Whether a copy has a file.</summary>
internal enum FoundState
{
    Read,
    Missing,
    Unreadable,
}

/// <summary>What hosts do that leaves a copy whole.</summary>
[Flags]
internal enum HostHabit
{
    None = 0,

    /// <summary>The host compresses files on the way though it was not asked to.</summary>
    Compresses = 1,

    /// <summary>The host leads from <c>page.html</c> to <c>page</c>.</summary>
    DropsHtml = 2,

    /// <summary>The host leads a former URL to the page by itself, so that the redirect page was not seen.</summary>
    Redirects = 4,
}
