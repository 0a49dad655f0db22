using Placard.Content;
using Placard.Files;

namespace Placard.Captures;

/// <summary>
/// Finds the captured file that a reference in another means: by the path in the saved folder, or by the URL that it was saved from. Thread-safe.
/// </summary>
internal sealed class CaptureIndex
{
    private static readonly string[] FolderPages = ["index.html", "index.htm", "index.xhtml", "index.php", "default.html"];

    private const int MaxRedirects = 5;

    private readonly Dictionary<string, CapturedFile> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CapturedFile> byUrl = new(StringComparer.Ordinal);
    private readonly HashSet<string> hosts = new(StringComparer.Ordinal);

    public CaptureIndex(Capture capture)
    {
        // Of the copies of several times the newest is meant.
        foreach (var file in capture.Files.OrderBy(file => file.Permalink is null).ThenByDescending(file => TimedPath.Of(file.Path).Saved))
        {
            byPath.TryAdd(file.Path, file);
            if (file.Url is { } url) byUrl.TryAdd(url, file);
        }
        foreach (var file in capture.Files)
        {
            byPath.TryAdd(SavedName.WithQuestionMark(file.Path), file);
            if (file.Url is not { } url) continue;
            hosts.Add(SavedUrl.BareHost(SavedUrl.HostOf(url)));
            foreach (var other in OtherForms(url)) byUrl.TryAdd(other, file);
        }
        if (capture.OriginalUrl is { } original && SavedUrl.Of(original) is { } start) hosts.Add(SavedUrl.BareHost(SavedUrl.HostOf(start)));
        Hosts = [.. capture.Files.Where(file => file.Kind != CapturedKind.ContainerOnly && file.Url is not null).Select(file => SavedUrl.HostOf(file.Url!))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The hosts of the published files.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>Whether a URL in the form of <see cref="SavedUrl"/> belongs to a site of the capture.</summary>
    public bool IsOwn(string url) => hosts.Contains(SavedUrl.BareHost(SavedUrl.HostOf(url)));

    /// <summary>The captured file that a reference means; null where it isn't in the capture.</summary>
    /// <param name="from">The file that holds the reference.</param>
    /// <param name="reference">The reference without a fragment, trimmed.</param>
    /// <param name="start">The base URL that the page declares; null where it declares none.</param>
    /// <param name="isPage">Whether a page is meant, so that one with another query is another.</param>
    public CapturedFile? Find(CapturedFile from, string reference, string? start, bool isPage)
    {
        if (reference.Length == 0) return from;
        if (SavedUrl.IsAbsolute(reference)) return SavedUrl.Of(reference) is { } absolute ? ByUrl(absolute, isPage) : null;
        if (start is null && ByPath(from.Path, reference, isPage) is { } file && (file.Permalink is not null || file.RedirectsTo is null)) return file;
        return UrlOf(from, reference, start) is { } url ? ByUrl(url, isPage) : null;
    }

    /// <summary>The URL that a reference means; null where nothing says where the page was.</summary>
    public static string? UrlOf(CapturedFile from, string reference, string? start)
    {
        if (SavedUrl.IsAbsolute(reference)) return SavedUrl.Of(reference);
        var place = from.Url;
        if (start is not null) place = SavedUrl.Of(start) ?? (place is null ? null : SavedUrl.Resolve(place, start));
        return place is null ? null : SavedUrl.Resolve(place, reference);
    }

    private CapturedFile? ByPath(string from, string reference, bool isPage)
    {
        var query = reference.IndexOf('?', StringComparison.Ordinal);
        var path = SavedUrl.Decoded(query < 0 ? reference : reference[..query]);
        var host = from.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? from[..(slash + 1)] : "";
        if (path.Length == 0) path = SavedName.WithoutQuery(from[(from.LastIndexOf('/') + 1)..]);
        if (SourcePath.Combine(from, path) is not { } combined) return null;
        var asked = query < 0 ? "" : '?' + SavedUrl.Decoded(reference[(query + 1)..]);
        if (path[(path.LastIndexOf('/') + 1)..] is "" or "." or ".." && combined.Length > 0) combined += '/';
        return ByPathForms(combined, asked, isPage, query != 0)
            ?? (path.StartsWith('/') ? ByPathForms(host + combined, asked, isPage, isNamed: false) : null);
    }

    /// <param name="isNamed">Whether the reference names the file, and not its query alone.</param>
    private CapturedFile? ByPathForms(string path, string query, bool isPage, bool isNamed)
    {
        if (byPath.TryGetValue(path + query, out var file) || byPath.TryGetValue(path + query + ".html", out file)) return file;
        if (path.Length == 0 || path[^1] == '/')
        {
            foreach (var name in FolderPages)
            {
                if (byPath.TryGetValue(path + name + query, out file)) return file;
            }
            return null;
        }
        if (query.Length > 0) return byPath.TryGetValue(path, out file) && (IsSame(file, isPage) || (isNamed && IsConverted(path))) ? file : null;
        return ByPathForms(path + '/', "", isPage, isNamed);
    }

    private CapturedFile? ByUrl(string url, bool isPage)
    {
        if (Look(url) is { } file) return file;
        var host = SavedUrl.HostOf(url);
        var other = SavedUrl.OtherHost(host);
        if (Look(other + url[host.Length..]) is { } alike) return alike;
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return null;
        return Look(url[..query]) is { } path && IsSame(path, isPage) ? path : null;
    }

    private CapturedFile? Look(string url)
    {
        CapturedFile? file = null;
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (!byUrl.TryGetValue(url, out file) && !byUrl.TryGetValue(url.EndsWith('/') ? url[..^1] : url + '/', out file)) return null;
            if (file.Permalink is not null || file.RedirectsTo is not { } next || next == url) return file;
            url = next;
        }
        return file;
    }

    /// <summary>Whether a file may stand for one of another query: a resource whose query is a version, not a page.</summary>
    private static bool IsSame(CapturedFile file, bool isPage) => !isPage && file.Kind != CapturedKind.Page;

    /// <summary>
    /// Whether a link was changed when the page was saved: HTTrack names the file that holds a query's page, and leaves the query in the link.
    /// </summary>
    private static bool IsConverted(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>The URLs that a file has besides: that of its folder, and that without the extension that wget adds to pages.</summary>
    private static IEnumerable<string> OtherForms(string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? url : url[..query];
        foreach (var name in FolderPages)
        {
            if (path.EndsWith('/' + name, StringComparison.Ordinal)) yield return path[..^name.Length] + (query < 0 ? "" : url[query..]);
        }
        if (path.EndsWith('/')) yield return path + FolderPages[0] + (query < 0 ? "" : url[query..]);
        if (url.EndsWith(".html", StringComparison.Ordinal)) yield return url[..^".html".Length];
    }
}
