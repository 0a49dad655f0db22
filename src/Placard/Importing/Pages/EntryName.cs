using Placard.Captures;

namespace Placard.Importing.Pages;

/// <summary>The name of an entry's file: the last part of its former URL, which is a title in most, else its title.</summary>
internal static class EntryName
{
    public static string Of(SavedPage page)
    {
        var path = page.Urls.FirstOrDefault() ?? SavedName.WithoutQuery(SavedName.WithQuestionMark(page.File.Path));
        var name = path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"/index.html".Length] : path;
        name = name[(name.LastIndexOf('/') + 1)..];
        if (name.LastIndexOf('.') is > 0 and var dot) name = name[..dot];
        var isHome = FormerUrls.LocalOf(page.File.Url) is "/" or "/index.html";
        var hasQuery = page.File.Url?.Contains('?', StringComparison.Ordinal) == true && page.Urls.Count == 0;
        if (isHome) return "former-home-page";
        if (hasQuery || name.Length == 0) name = page.Facts.Headline ?? page.Facts.Title;
        return OwnUrls.Contains(name + ".html") ? $"former-{name}" : name;
    }
}
