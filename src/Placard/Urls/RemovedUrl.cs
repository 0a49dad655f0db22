using Placard.Diagnostics;

namespace Placard.Urls;

/// <summary>What stands at the address of something that was published and has been taken away.</summary>
/// <param name="Url">Where it was.</param>
/// <param name="Reason">Why it was taken away, in the language <paramref name="Lang"/>.</param>
/// <param name="Title">What it was called; null where nobody knows any more.</param>
/// <param name="Location">Where the reason is written.</param>
public sealed record RemovedUrl(Permalink Url, string Reason, string Lang, string? Title, SourceLocation Location)
{
    /// <summary>The page that says so: at the address itself, or, where a host would take a page there for something else, beside it.</summary>
    public Permalink Page => Url.Path.EndsWith(".html", StringComparison.Ordinal) ? Url : new Permalink(Url.Path + ".html");

    /// <summary>The folder whose files came and went with the page, such as a campaign's feeds.</summary>
    public string Folder => Url.Path.EndsWith(".html", StringComparison.Ordinal) ? Url.Path[..^".html".Length] + '/' : Url.Path + '/';
}
