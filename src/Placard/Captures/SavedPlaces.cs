using System.Text;
using Placard.Files;
using Placard.Text;

namespace Placard.Captures;

/// <summary>
/// The URLs of the files of a saved folder: from HTTrack's cache, from the comments in pages, from folders that are named after hosts and times, and from the
/// URL that the card names.
/// </summary>
internal sealed class SavedPlaces
{
    /// <summary>The longest list of HTTrack's cache that is read.</summary>
    private const int MaxCacheBytes = 64 * 1024 * 1024;

    private readonly Dictionary<string, string> cached = new(StringComparer.Ordinal);
    private readonly string? originalHost;
    private readonly string prefix = "/";

    /// <param name="files">The files by their paths inside the capture.</param>
    /// <param name="originalUrl">What the card names; null where it names none.</param>
    public SavedPlaces(IReadOnlyDictionary<string, SourceFile> files, string? originalUrl)
    {
        if (originalUrl is not null && SavedUrl.Of(originalUrl) is { } original)
        {
            originalHost = SavedUrl.HostOf(original);
            var path = original[originalHost.Length..];
            path = path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? path[..query] : path;
            prefix = path[..(path.LastIndexOf('/') + 1)];
            if (prefix.Length > 1 && files.Keys.Any(file => file.StartsWith(prefix[1..], StringComparison.Ordinal))) prefix = "/";
        }
        foreach (var (path, file) in files)
        {
            if (path.EndsWith("hts-cache/new.txt", StringComparison.Ordinal) && file.Length <= MaxCacheBytes) ReadCache(file, files);
            IsHttrack |= path.EndsWith("hts-log.txt", StringComparison.Ordinal) || path.Contains("hts-cache/", StringComparison.Ordinal);
        }
    }

    /// <summary>Whether HTTrack saved the folder.</summary>
    public bool IsHttrack { get; }

    /// <summary>The URL of a file; null where nothing says it.</summary>
    /// <param name="marked">The URL in a comment of the page.</param>
    public string? UrlOf(string path, string? marked)
    {
        if (cached.TryGetValue(path, out var known)) return known;
        if (marked is not null) return marked;
        path = TimedPath.Of(path).Path;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && HostOf(path[..slash]) is { } host) return WithoutIndex(host + SavedName.WithQuestionMark(path[slash..]));
        return originalHost is null ? null : WithoutIndex(originalHost + prefix + SavedName.WithQuestionMark(path));
    }

    /// <summary>The URL of a folder, whose page programs save under this name.</summary>
    private static string WithoutIndex(string url)
    {
        const string Index = "/index.html";
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var end = query < 0 ? url.Length : query;
        return url.AsSpan(0, end).EndsWith(Index) ? string.Concat(url.AsSpan(0, end - Index.Length + 1), url.AsSpan(end)) : url;
    }

    /// <summary>The host after which a folder is named; null where it is not.</summary>
    private string? HostOf(string folder)
    {
        var host = folder.ToLowerInvariant().Replace('+', ':');
        if (host == originalHost) return host;
        var colon = host.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? host : host[..colon];
        if (colon >= 0 && (colon + 1 == host.Length || host.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9'))) return null;
        var dot = name.LastIndexOf('.');
        if (name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_'))) return null;
        if (colon >= 0) return host;
        return dot > 0 && name.Length - dot > 2 && name[0] != '.' && name[(dot + 1)..].All(char.IsAsciiLetter) ? host : null;
    }

    /// <summary>Lines of tab-separated values, the eighth of which is the URL and the ninth the file.</summary>
    private void ReadCache(SourceFile list, IReadOnlyDictionary<string, SourceFile> files)
    {
        var text = Encoding.UTF8.GetString(list.Read().Span);
        foreach (var line in TextLines.Enumerate(text))
        {
            var values = line.ToString().Split('\t');
            if (values.Length < 9) continue;
            if (SavedUrl.OfHttrack(values[7]) is not { } url) continue;
            // The path begins wherever the copy was saved.
            for (var path = values[8].Replace('\\', '/').TrimStart('/'); path.Length > 0;)
            {
                if (files.ContainsKey(path))
                {
                    cached.TryAdd(path, url);
                    break;
                }
                var slash = path.IndexOf('/', StringComparison.Ordinal);
                path = slash < 0 ? "" : path[(slash + 1)..];
            }
        }
    }
}
