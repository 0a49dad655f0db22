using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers.Wacz;

/// <summary>The files of a site in a WACZ: the bodies of the records whose URLs lie below the site's, each under its path there.</summary>
public sealed class WaczSite : IFileTree
{
    private readonly WaczFile wacz;

    /// <param name="baseUrl">The URL of the site, with a slash at its end.</param>
    public WaczSite(WaczFile wacz, string baseUrl)
    {
        this.wacz = wacz;
        var files = new SortedDictionary<string, TreeFile>(StringComparer.Ordinal);
        var problems = new List<ContainerProblem>(wacz.Problems);
        foreach (var entry in wacz.Index)
        {
            if (!entry.Url.StartsWith(baseUrl, StringComparison.Ordinal)) continue;
            var path = PathOf(entry.Url[baseUrl.Length..]);
            if (EntryNames.Check(path) is { } refused) problems.Add(new(refused, entry.Url, entry.Offset));
            else if (!files.TryAdd(path, new SiteFile(path, entry)) && !HasDigest(files[path], entry.Digest)) problems.Add(new(NameTwice, path, entry.Offset));
        }
        Files = [.. files.Values];
        Problems = problems;
    }

    public IReadOnlyList<TreeFile> Files { get; }

    public IReadOnlyList<ContainerProblem> Problems { get; }

    public ContainerProblem? Read(TreeFile file, Action<Stream> read) => wacz.ReadRecord(((SiteFile)file).Entry, record =>
    {
        using var body = record.OpenBody();
        read(body);
    });

    /// <summary>The URL of a folder and that of its file may both have a record.</summary>
    private static bool HasDigest(TreeFile file, string digest) => digest.Length > 0 && ((SiteFile)file).Entry.Digest == digest;

    /// <summary>The URL of a folder is its <c>index.html</c>.</summary>
    private static string PathOf(string relative)
    {
        var end = relative.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(end < 0 ? relative : relative[..end]);
        return path.Length == 0 || path[^1] == '/' ? path + "index.html" : path;
    }

    private sealed record SiteFile(string Path, CdxEntry Entry) : TreeFile(Path, null);
}
