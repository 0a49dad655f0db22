using Placard.Content;
using Placard.Urls;

namespace Placard.Captures;

/// <summary>The paths of the past site at which its captured pages answer in the archive, so that old links to it keep working at its domain.</summary>
internal static class ServedPaths
{
    private static readonly string[] Taken = ["index.html", "_headers", "_redirects", "robots.txt"];

    private static readonly string[] TakenFolders = ["admin/", ".well-known/"];

    /// <param name="files">The files of a capture.</param>
    /// <param name="below">The paths below which pages answer, such as <c>/</c> or <c>/blog/</c>.</param>
    /// <param name="originalUrl">The URL of the past site; null to take the pages of all hosts.</param>
    /// <returns>The pages with their paths, and the old URLs that no host of static files can serve.</returns>
    public static (IReadOnlyList<ServedPage> Served, IReadOnlyList<string> Impossible) Of(
        IReadOnlyList<CapturedFile> files, IReadOnlyList<string> below, string? originalUrl)
    {
        var (served, impossible) = (new List<ServedPage>(), new List<string>());
        if (below.Count == 0) return (served, impossible);
        var host = originalUrl is not null && SavedUrl.Of(originalUrl) is { } original ? SavedUrl.BareHost(SavedUrl.HostOf(original)) : null;
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(file => file is { Kind: CapturedKind.Page, Url: not null }))
        {
            var ownHost = SavedUrl.HostOf(file.Url!);
            var path = file.Url![ownHost.Length..];
            if ((host is not null && SavedUrl.BareHost(ownHost) != host) || !below.Any(start => IsBelow(path, start))) continue;
            if (FileOf(path) is not { } name) impossible.Add(path);
            else if (!IsTaken(name) && taken.Add(name)) served.Add(new ServedPage(file, new Permalink(name)));
        }
        return (served, impossible);
    }

    private static bool IsBelow(string path, string start) => path.StartsWith('/' + start.TrimStart('/'), StringComparison.Ordinal);

    private static bool IsTaken(string name) =>
        Taken.Contains(name, StringComparer.OrdinalIgnoreCase)
        || TakenFolders.Any(folder => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file from which a host serves a path as a page; null where none does.</summary>
    private static string? FileOf(string path)
    {
        if (path.Contains('?', StringComparison.Ordinal)) return null;
        var name = path.TrimStart('/');
        if (name.Length == 0 || name[^1] == '/') name += "index.html";
        else if (SavedName.EndingOf(name).Length == 0) name += ".html";
        var isPage = name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return isPage && PortableNames.IsPortable(name) ? name : null;
    }
}
