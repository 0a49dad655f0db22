namespace Placard.Content;

/// <summary>Options of a build.</summary>
public sealed record BuildOptions
{
    /// <summary>The day of the build, which decides what is open, closed or upcoming. The build reads no other clock.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>
    /// The time (UTC) of the build, on the day (UTC) of <see cref="AsOf"/>; null for the first moment of that day in the archive's time zone.
    /// </summary>
    public TimeOnly? AsOfTime { get; init; }

    /// <summary>Overrides <c>baseUrl</c> in <c>archive.yaml</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The base URL of the original archive if this build is a mirror; null if it is the original.</summary>
    public string? MirrorOf { get; init; }

    /// <summary>The source revision (a git commit); null if unknown.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether this is a deploy preview: every page has a notice, and no page is indexed.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether drafts are published. [default: false]</summary>
    public bool Drafts { get; init; }

    /// <summary>A root-relative URL below which the host receives all forms in place of the form handlers; null if forms go to their handlers.</summary>
    public string? FormsTo { get; init; }

    /// <summary>
    /// Whether the files are a copy that can't be recalled, such as a zip. An open action is published as a closed one, without the email addresses and
    /// telephone numbers of its targets, and its page leads to the original one. All other pages have the bytes of the archive's own. [default: false]
    /// </summary>
    public bool IsPack { get; init; }

    /// <summary>Whether the editor in the browser is published.</summary>
    internal bool HasEditor => MirrorOf is null && !IsPack;
}
