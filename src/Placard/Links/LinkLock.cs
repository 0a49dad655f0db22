namespace Placard.Links;

/// <summary>The results of checking all external links, stored in <c>links.lock.yaml</c>.</summary>
public sealed class LinkLock
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "links.lock.yaml";

    private readonly Dictionary<string, LinkState> states;

    public LinkLock(IEnumerable<LinkState> links)
    {
        Links = [.. links.OrderBy(link => link.Url, StringComparer.Ordinal)];
        states = Links.ToDictionary(link => link.Url, StringComparer.Ordinal);
        HasDead = Links.Any(link => link.IsDead);
    }

    /// <summary>A lock without links.</summary>
    public static LinkLock Empty { get; } = new([]);

    /// <summary>The links, sorted by URL.</summary>
    public IReadOnlyList<LinkState> Links { get; }

    /// <summary>Whether any link is dead, so that pages need archived copies.</summary>
    public bool HasDead { get; }

    /// <summary>The state of a URL, ignoring its fragment; null if it was not checked.</summary>
    public LinkState? Find(string url) => states.GetValueOrDefault(WithoutFragment(url));

    /// <summary>The archived copy to which a dead link leads; null if the link is not dead or there is no copy.</summary>
    /// <param name="given">The URL of a copy from the author, which takes precedence.</param>
    public ArchivedCopy? ArchivedCopyOf(string? url, string? given = null, DateOnly? givenDate = null)
    {
        if (!HasDead || url is null || Find(url) is not { IsDead: true } state) return null;
        if (given is not null && given != url) return new ArchivedCopy(url, WithFragmentOf(url, given), givenDate);
        return state.Copy is { } copy ? new ArchivedCopy(url, WithFragmentOf(url, copy), state.CopyDate) : null;
    }

    private static string WithFragmentOf(string url, string copy) =>
        url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at && !copy.Contains('#', StringComparison.Ordinal) ? copy + url[at..] : copy;

    /// <summary>A URL without its fragment.</summary>
    public static string WithoutFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? url[..at] : url;
}

/// <summary>An archived copy of a page.</summary>
/// <param name="Original">The URL of the original.</param>
/// <param name="Date">The day of the copy, if known.</param>
public sealed record ArchivedCopy(string Original, string Url, DateOnly? Date);
