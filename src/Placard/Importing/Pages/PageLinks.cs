using System.Buffers;
using Placard.Captures;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Links;
using Placard.Urls;

namespace Placard.Importing.Pages;

/// <summary>The links and images of one page: to entries and files of the archive where they were imported, else to the former URL.</summary>
/// <param name="entries">The entries by the pages of which they were made, and by copies of them.</param>
/// <param name="known">The paths that other imports serve.</param>
internal sealed class PageLinks(
    SavedSite site, SavedPage page, PageMedia media, IReadOnlyDictionary<CapturedFile, SavedPage> entries, IReadOnlySet<string> known, WrittenUrls written)
{
    private static readonly SearchValues<char> KeptInUrls =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?=&;,@!$'()*+:");

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Images that aren't among the saved files.</summary>
    public int Missing { get; private set; }

    /// <summary>The URL of a link in the page's Markdown; null where it leads nowhere.</summary>
    public string? Link(string url)
    {
        var href = SavedUrl.Trimmed(written.Of(url));
        if (href.StartsWith('#')) return href;
        var scheme = SavedUrl.SchemeOf(href);
        if (scheme.Length > 0 && !Schemes.Contains(scheme)) return null;
        if (scheme is "mailto" or "tel") return href;
        var reference = LinkLock.WithoutFragment(href);
        var fragment = href[reference.Length..];
        var file = site.Index.Find(page.File, reference, page.Facts.Base, isPage: true);
        if (file is not null)
        {
            if (file == page.File && fragment.Length > 0) return fragment;
            if (entries.TryGetValue(file, out var entry) && entry.Path is { } path) return Relative(path);
            if (media.PathOf(file) is { } copy) return Relative(copy);
        }
        return Former(reference, file) is { } former ? former + fragment : null;
    }

    /// <summary>The path of an image; null where it isn't among the saved files, or can't be shown.</summary>
    public string? Image(string url)
    {
        var source = SavedUrl.Trimmed(written.Of(url));
        if (source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return media.PathOf(source, SourceLocation.StartOf(page.File.Source.DisplayPath)) is { } own ? Relative(own) : null;
        var file = site.Index.Find(page.File, LinkLock.WithoutFragment(source), page.Facts.Base, isPage: false);
        if (file is not null && media.PathOf(file) is { } path) return Relative(path);
        Missing++;
        return null;
    }

    private string Relative(string path) => SourcePath.Relative(page.Path!, path);

    /// <summary>The absolute former URL of a reference; null where nothing says where the page was.</summary>
    /// <param name="file">The saved file that it means; null where there is none.</param>
    private string? Former(string reference, CapturedFile? file)
    {
        var url = file?.Url ?? CaptureIndex.UrlOf(page.File, reference, page.Facts.Base);
        if (url is not null && FormerUrls.PathOf(page.File, url) is { } path && site.Index.IsOwn(url) && known.Contains(path)) return "/" + path;
        if (SavedUrl.IsAbsolute(reference)) return reference.StartsWith("//", StringComparison.Ordinal) ? "https:" + reference : reference;
        if (url is null) return null;
        var scheme = page.File.OriginalUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true ? "https://" : "http://";
        return scheme + Permalink.Encode(url, KeptInUrls);
    }
}
