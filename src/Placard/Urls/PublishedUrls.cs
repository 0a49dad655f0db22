namespace Placard.Urls;

/// <summary>Every path that the build publishes, so that a link may lead to a page that has no source file, such as a list.</summary>
/// <param name="resolve">Gives the paths; asked once, when the first page is rendered, for only then have all outputs listed their files.</param>
public sealed class PublishedUrls(Func<HashSet<string>> resolve)
{
    private readonly Lazy<HashSet<string>> paths = new(resolve);

    /// <summary>All paths, in no order.</summary>
    public IReadOnlyCollection<string> All => paths.Value;

    public bool Contains(string path) => paths.Value.Contains(path);

    public bool Contains(ReadOnlySpan<char> path) => paths.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path);
}
