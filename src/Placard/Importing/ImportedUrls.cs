using Placard.Reading.FrontMatter;

namespace Placard.Importing;

/// <summary>
/// Where the pages and files of the former site are in the archive: by their former URLs, the paths of their sources inside <c>input/</c>. An importer
/// adds all of them in its first pass, and resolves the links of bodies in its second.
/// </summary>
/// <param name="hosts">The hosts of the former site in lower case, such as <c>www.example.org</c>; a link to another host is left as it is.</param>
public sealed class ImportedUrls(params IEnumerable<string> hosts)
{
    private readonly HashSet<string> hosts = new(hosts, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);

    /// <summary>Adds a former URL; the first that is added for a URL counts.</summary>
    /// <param name="url">An absolute URL, or a path of the site, with or without percent encoding.</param>
    /// <param name="path">The path inside <c>input/</c>.</param>
    public void Add(string url, string path)
    {
        if (KeyOf(url) is { } key) sources.TryAdd(key, path);
    }

    /// <summary>The link to write into the file of an entry, with the fragment of the former link; null where the URL is none that was added.</summary>
    /// <param name="from">The path of the entry's file inside <c>input/</c>.</param>
    /// <param name="href">The link as it is written: absolute, or relative to <paramref name="baseUrl"/>.</param>
    /// <param name="baseUrl">The former URL of the page on which the link stands, absolute or as a path of the site.</param>
    public string? Resolve(string from, string href, string baseUrl)
    {
        var (url, fragment) = href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? (href[..mark], FragmentOf(href[mark..])) : (href, "");
        if (url.Length == 0 || Absolute(baseUrl) is not { } page || !Uri.TryCreate(page, url, out var target)) return null;
        if (target.Scheme is not ("http" or "https") || target.Query.Length > 0 && !sources.ContainsKey(target.PathAndQuery)) return null;
        return Find(target.Query.Length > 0 ? target.PathAndQuery : target.AbsoluteUri) is { } path ? Files.SourcePath.Relative(from, path) + fragment : null;
    }

    /// <summary>A colon in a fragment would be taken for the end of a scheme.</summary>
    private static string FragmentOf(string fragment) => fragment.Replace(":", "%3A", StringComparison.Ordinal);

    /// <summary>The path inside <c>input/</c> of what had a URL; null where nothing had it.</summary>
    public string? Find(string url) => KeyOf(url) is { } key ? sources.GetValueOrDefault(key) : null;

    private Uri? Absolute(string url) => Uri.TryCreate(new Uri($"https://{hosts.FirstOrDefault() ?? OwnHost}/"), url, out var uri) ? uri : null;

    /// <summary>Stands for the former site where its host is not known.</summary>
    private const string OwnHost = "former-site.invalid";

    /// <summary>The path of the published file that a URL named: a folder, its index and a name without ending are one.</summary>
    private string? KeyOf(string url)
    {
        if (Absolute(url) is not { } uri || uri.Scheme is not ("http" or "https")) return null;
        if (uri.Host != OwnHost && !hosts.Contains(uri.Host)) return null;
        if (uri.Query.Length > 0) return uri.PathAndQuery;
        var path = ArchivePath.Normalise(uri.AbsolutePath) ?? (uri.AbsolutePath == "/" ? "index.html" : null);
        return path is not null && path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"/index.html".Length] + ".html" : path;
    }
}
