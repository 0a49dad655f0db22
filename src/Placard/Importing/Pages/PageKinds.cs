using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Placard.Importing.Html;

namespace Placard.Importing.Pages;

/// <summary>Tells pages with a text of their own from those that a server made around others: lists, searches, errors, redirects.</summary>
internal static partial class PageKinds
{
    private static readonly string[] Lists = ["archive", "category", "tag", "date", "author", "search", "search-results", "blog", "paged", "post-type-archive"];

    private static readonly string[] Singles = ["single", "single-post", "page", "singular", "page-template-default"];

    /// <summary>The keys of a query by which a server shows a list, a form, or a page again in another way.</summary>
    private static readonly string[] ListKeys = ["cat", "tag", "m", "paged", "author", "s", "feed", "replytocom", "share", "print", "action", "mode", "sort"];

    /// <summary>The number of teasers from which on a page may be a list.</summary>
    private const int MinListed = 3;

    /// <summary>The share of a page's text that teasers, or links, of a list have at least.</summary>
    private const double MinShare = 0.6;

    /// <summary>Why a page is no entry; null where it may be one.</summary>
    /// <param name="url">Path and query of its URL; empty where it is not known.</param>
    public static (string What, string Why)? LeftOf(IHtmlDocument page, string url)
    {
        if (RefreshOf(page) is not null) return ("redirect", "it only leads to another page");
        var names = (page.Body?.ClassName ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (names.Contains("error404") || ErrorTitle().IsMatch((page.Title ?? "").Trim()))
            return ("error page", "its server answered with it instead of a text");
        if (IndexOfHttrack().IsMatch(page.Title ?? "")) return ("list", "HTTrack made it; it lists the sites that were saved");
        if (page.QuerySelector("frameset") is not null) return ("frame set", "it only arranges other pages");
        if (IsList(page, names, url)) return ("list", "it lists other pages; the archive makes its own lists");
        return null;
    }

    /// <summary>The reference to which a page leads on at once; null for any other.</summary>
    public static string? RefreshOf(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[http-equiv]"))
        {
            if (meta.GetAttribute("http-equiv")!.Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase)
                && Refresh().Match(meta.GetAttribute("content") ?? "") is { Success: true } match && HtmlTree.TextOf(page.Body!).Trim().Length < 500)
            {
                return match.Groups["url"].Value.Trim('"', '\'', ' ');
            }
        }
        return null;
    }

    private static bool IsList(IHtmlDocument page, string[] names, string url)
    {
        if (ListPath().IsMatch(url) || Forum().IsMatch(url)) return true;
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0 && url[(query + 1)..].Split('&').Any(pair => ListKeys.Contains(pair.Split('=')[0]))) return true;
        if (names.Intersect(Singles).Any()) return false;
        if (names.Intersect(Lists).Any()) return true;
        // Of a page that doesn't say where its text is, the menus would count too.
        return page.QuerySelector("meta[property='og:type'][content=article], [itemprop=articleBody]") is null
            && page.QuerySelector("main, [role=main], #content, #main") is { } text && IsList(text);
    }

    /// <summary>Whether most of a text is teasers, each with a linked heading, or links.</summary>
    private static bool IsList(IElement text)
    {
        var teasers = text.QuerySelectorAll("article, li, .hentry, .post").Where(IsTeaser).ToList();
        var links = text.QuerySelectorAll("a[href]");
        if (teasers.Count < MinListed && links.Length < 2 * MinListed) return false;
        var length = LengthOf(text) * MinShare;
        return (teasers.Count >= MinListed && teasers.Sum(LengthOf) >= length) || (links.Length >= 2 * MinListed && links.Sum(LengthOf) >= length);
    }

    /// <summary>Whether an element has a linked heading, and none in it is a teaser of its own.</summary>
    private static bool IsTeaser(IElement element) =>
        element.QuerySelectorAll("h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3").Length == 1;

    private static int LengthOf(IElement element) => HtmlTree.TextOf(element).Count(c => !char.IsWhiteSpace(c));

    [GeneratedRegex(@"^\s*\d*(?:\.\d+)?\s*[;,]\s*url\s*=\s*(?<url>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Refresh();

    [GeneratedRegex(@"^(?:Local index|List of available projects) - HTTrack Website Copier$")]
    private static partial Regex IndexOfHttrack();

    [GeneratedRegex(
        @"^(?:error\s*)?(?:403|404|410|500|502|503)\b|^(?:page|file|seite|nothing)\s+(?:not|nicht)\s+(?:found|gefunden)|^page (?:introuvable|non trouvée)"
            + @"|^página no encontrada|^not found$|\b404\s+not\s+found\b|\bpage not found\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ErrorTitle();

    [GeneratedRegex(
        @"(?:^|/)(?:tag|tags|category|categories|kategorie|schlagwort|author|autor|search|feed|page)/[^?]+|^/\d{4}(?:/\d{2}){0,2}/?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex ListPath();

    /// <summary>Pages of forums that hold no topic.</summary>
    [GeneratedRegex(@"(?:^|/)(?:viewforum|memberlist|ucp|posting|search|faq|login|profile|viewonline|privmsg|groupcp)\.php", RegexOptions.IgnoreCase)]
    private static partial Regex Forum();
}
