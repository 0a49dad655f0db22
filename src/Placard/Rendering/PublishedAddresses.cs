namespace Placard.Rendering;

/// <summary>Every path that the build publishes, so that a link may lead to a page that nobody wrote, such as a list.</summary>
public sealed class PublishedAddresses
{
    private HashSet<string> paths = [];

    public bool Contains(string path) => paths.Contains(path);

    public bool Contains(ReadOnlySpan<char> path) => paths.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path);

    public void Set(IEnumerable<string> published) => paths = new HashSet<string>(published, StringComparer.Ordinal);
}
