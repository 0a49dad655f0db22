using Placard.Diagnostics;

namespace Placard.Urls;

/// <summary>A URL that was published and removed (410).</summary>
/// <param name="Url">The former URL.</param>
/// <param name="Reason">Why it was removed, in the language <paramref name="Lang"/>.</param>
/// <param name="Title">The former title; null if it is not known.</param>
/// <param name="Location">The location of the reason.</param>
public sealed record RemovedUrl(Permalink Url, string Reason, string Lang, string? Title, SourceLocation Location)
{
    /// <summary>The page that gives the reason: at the URL itself, or beside it if the URL has another extension than a page's.</summary>
    public Permalink Page => Url.Path.EndsWith(".html", StringComparison.Ordinal) ? Url : new Permalink(Url.Path + ".html");

    /// <summary>The folder of files that belonged to the page, such as a campaign's feeds.</summary>
    public string Folder => Url.Path.EndsWith(".html", StringComparison.Ordinal) ? Url.Path[..^".html".Length] + '/' : Url.Path + '/';
}
