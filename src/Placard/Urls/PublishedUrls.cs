namespace Placard.Urls;

/// <summary>Every path that the build publishes, so that a link may lead to a page that nobody wrote, such as a list.</summary>
public sealed class PublishedUrls
{
    private HashSet<string> paths = [];

    public bool Contains(string path) => paths.Contains(path);

    public bool Contains(ReadOnlySpan<char> path) => paths.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path);

    /// <param name="published">Must not be changed any more.</param>
    public void Set(HashSet<string> published) => paths = published;
}
