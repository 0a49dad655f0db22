namespace Placard.Content;

/// <summary>What a build is told besides its files.</summary>
public sealed record BuildOptions
{
    /// <summary>The day (UTC) on which everything is judged open, closed or still to come; the only clock.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Takes the place of <c>baseUrl</c> in <c>archive.yaml</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The address of the archive that this build is a copy of; null where it is the archive itself.</summary>
    public string? MirrorOf { get; init; }

    /// <summary>The revision that the sources were taken from.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether the build only shows a proposed change: search engines are told to pass by, and every page says so.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether drafts are published too.</summary>
    public bool Drafts { get; init; }

    /// <summary>A root-relative address below which the host itself takes every form, in place of its handler; null where forms go to their handlers.</summary>
    public string? FormsTo { get; init; }
}
