using Placard.Captures;
using Placard.Content;

namespace Placard.Importing.Pages;

/// <summary>The former URLs of pages as paths of the archive.</summary>
internal static class FormerUrls
{
    /// <summary>The parameters of a query that are another at each visit, or say where a reader came from.</summary>
    private static readonly string[] Visits = ["sid", "phpsessid", "jsessionid", "s_id", "utm_source", "utm_medium", "utm_campaign", "fbclid", "highlight"];

    /// <summary>The path of the published file that answers at a URL; null where none can.</summary>
    /// <param name="url">In the form of <see cref="SavedUrl"/>.</param>
    public static string? PathOf(CapturedFile file, string url)
    {
        var (served, _) = ServedPaths.Of([file with { Kind = CapturedKind.Page, Url = url }], ["/"], null);
        return served is [var page] && !OwnUrls.Contains(page.Permalink.Path) ? page.Permalink.Path : null;
    }

    /// <summary>The URL without what differs between visits, for comparison.</summary>
    public static string WithoutVisit(string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return url;
        var kept = url[(query + 1)..].Split('&').Where(pair => !Visits.Contains(pair.Split('=')[0].ToLowerInvariant())).Order(StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? url[..query] : $"{url[..query]}?{string.Join('&', kept)}";
    }

    /// <summary>Path and query of a URL in the form of <see cref="SavedUrl"/>; empty where it is not known.</summary>
    public static string LocalOf(string? url) => url is null ? "" : url[SavedUrl.HostOf(url).Length..];
}
