namespace Placard.Urls;

/// <summary>All paths that the build publishes, so that links may lead to generated pages such as lists.</summary>
public sealed class PublishedUrls
{
    private HashSet<string> paths = [];

    /// <summary>Whether a path is published.</summary>
    public bool Contains(string path) => paths.Contains(path);

    /// <summary>Whether a path is published.</summary>
    public bool Contains(ReadOnlySpan<char> path) => paths.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path);

    /// <param name="published">Must not be modified afterwards.</param>
    public void Set(HashSet<string> published) => paths = published;
}
