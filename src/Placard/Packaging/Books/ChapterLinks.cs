using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Packaging.Books;

/// <summary>Links of a page as a chapter has them: to other chapters inside the book, everything else by its absolute URL.</summary>
/// <param name="chapters">The names of the chapters by the paths of their pages.</param>
internal sealed class ChapterLinks(Site site, string page, IReadOnlyDictionary<string, string> chapters, BookImages images)
{
    private static readonly Uri Root = new("https://archive.invalid/");

    private readonly Uri at = new(Root, Permalink.Encode(page));

    /// <summary>A link as the chapter has it; null for one that has no use outside of a website.</summary>
    public string? Link(string written)
    {
        if (written.StartsWith('#')) return "#" + XmlId.Of(Uri.UnescapeDataString(written[1..]));
        if (!Uri.TryCreate(at, written, out var url)) return null;
        if (url.Scheme is not ("http" or "https" or "mailto" or "tel")) return null;
        if (url.Host != Root.Host) return url.AbsoluteUri;
        var path = PathOf(url);
        return chapters.TryGetValue(path, out var name) ? name : CanonicalUrl.Of(site, new Permalink(path)) + url.Query + url.Fragment;
    }

    /// <summary>The name of an image in the book; null for one that is not published, or that a book can't show.</summary>
    public string? Image(string written) => Uri.TryCreate(at, written, out var url) && url.Host == Root.Host ? images.NameOf(PathOf(url)) : null;

    private static string PathOf(Uri url) => Permalink.FileAt(Uri.UnescapeDataString(url.AbsolutePath)[1..]);
}

/// <summary>Identifiers that XML takes.</summary>
internal static class XmlId
{
    /// <summary>The same identifier where XML takes it; else with other signs and a letter at its start. Equal ones stay equal.</summary>
    public static string Of(string id)
    {
        var safe = string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' ? c.ToString() : $"_{(int)c:x}_"));
        return safe.Length > 0 && (char.IsLetter(safe[0]) || safe[0] == '_') ? safe : "id" + safe;
    }
}
