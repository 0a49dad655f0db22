using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Recordings and pages of other sites within a page.</summary>
internal static class HtmlMedia
{
    /// <summary>Players, and the pages on which their recordings stand.</summary>
    private static readonly (string Player, string Page)[] Players =
    [
        ("youtube.com/embed/", "https://www.youtube.com/watch?v="), ("youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
        ("player.vimeo.com/video/", "https://vimeo.com/"), ("dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"),
    ];

    public static string? SourceOf(IElement element)
    {
        var written = element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.GetAttribute("data-src");
        if (string.IsNullOrWhiteSpace(written))
        {
            written = HtmlTree.Elements(element).Where(inner => inner.LocalName is "source" or "embed" or "iframe" or "param").Select(inner =>
                inner.LocalName != "param" ? inner.GetAttribute("src") : inner.GetAttribute("name") is "movie" or "src" ? inner.GetAttribute("value") : null)
                .FirstOrDefault(source => !string.IsNullOrWhiteSpace(source));
        }
        return string.IsNullOrWhiteSpace(written) ? null : PageOf(HtmlUrls.Trimmed(written));
    }

    /// <summary>The name of what an element shows: its title, else the host or file.</summary>
    public static string TitleOf(IElement element, string source)
    {
        var title = ShownText.Collapse(element.GetAttribute("title") ?? element.GetAttribute("aria-label") ?? "");
        if (title.Length > 0) return title;
        var isPage = element.LocalName is "iframe" or "embed" or "object" && source.Contains("//", StringComparison.Ordinal);
        return isPage ? HtmlUrls.HostOf(source) : HtmlUrls.NameOf(source);
    }

    private static string PageOf(string url)
    {
        foreach (var (player, page) in Players)
        {
            if (url.IndexOf(player, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at)) continue;
            var rest = url[(at + player.Length)..];
            var id = rest.AsSpan().IndexOfAny("?&#/") is >= 0 and var end ? rest[..end] : rest;
            if (id.Length > 0 && id != "videoseries") return page + id;
        }
        return url;
    }
}
