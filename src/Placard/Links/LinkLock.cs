namespace Placard.Links;

/// <summary>What is known of all links to other sites, as <c>links.lock.yaml</c> keeps it.</summary>
public sealed class LinkLock
{
    public const string FileName = "links.lock.yaml";

    private readonly Dictionary<string, LinkState> states;

    public LinkLock(IEnumerable<LinkState> links)
    {
        Links = [.. links.OrderBy(link => link.Url, StringComparer.Ordinal)];
        states = Links.ToDictionary(link => link.Url, StringComparer.Ordinal);
        HasDead = Links.Any(link => link.IsDead);
    }

    public static LinkLock Empty { get; } = new([]);

    /// <summary>By address.</summary>
    public IReadOnlyList<LinkState> Links { get; }

    /// <summary>Whether a page has any reason to ask for a copy.</summary>
    public bool HasDead { get; }

    /// <summary>What is known of an address; its fragment does not count.</summary>
    public LinkState? Find(string url) => states.GetValueOrDefault(WithoutFragment(url));

    /// <summary>The copy that readers are led to, because the page itself is dead; null where it is not, or has none.</summary>
    /// <param name="given">The address of a copy that an author gave, which goes before any other.</param>
    public ArchivedCopy? ArchivedCopyOf(string? url, string? given = null, DateOnly? givenDate = null)
    {
        if (!HasDead || url is null || Find(url) is not { IsDead: true } state) return null;
        if (given is not null && given != url) return new ArchivedCopy(url, WithFragmentOf(url, given), givenDate);
        return state.Copy is { } copy ? new ArchivedCopy(url, WithFragmentOf(url, copy), state.CopyDate) : null;
    }

    private static string WithFragmentOf(string url, string copy) =>
        url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at && !copy.Contains('#', StringComparison.Ordinal) ? copy + url[at..] : copy;

    public static string WithoutFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? url[..at] : url;
}

/// <summary>A kept copy of a page that is no longer where it was.</summary>
/// <param name="Original">The address at which it was.</param>
/// <param name="Date">The day on which the copy was taken, where that is known.</param>
public sealed record ArchivedCopy(string Original, string Url, DateOnly? Date);
