using System.Buffers;
using System.Net;
using System.Text;
using Placard.Urls;

namespace Placard.Packaging.Html;

/// <summary>The URLs in the attributes of the pages of an archive.</summary>
/// <param name="origin">The URL of the archive, with a slash at its end.</param>
internal sealed class PageUrls(string origin)
{
    private static readonly string[] OfOneUrl = ["href", "src", "poster", "action", "formaction", "cite", "data"];

    private readonly string root = new Uri(origin).AbsoluteUri;

    /// <summary>The files of the archive that a page needs to be shown as it is, and the files other than pages to which it links.</summary>
    public IEnumerable<string> NeededBy(string page, ReadOnlySpan<byte> html)
    {
        var found = new List<string>();
        var from = BaseOf(page);
        var tokens = new HtmlTokens(html);
        while (tokens.Read())
        {
            if (tokens.Kind != HtmlTokenKind.Start) continue;
            var isLink = tokens.Is("a") || tokens.Is("area") || tokens.Is("form") || tokens.Is("blockquote") || tokens.Is("q");
            if (tokens.Is("link") && tokens["rel"] is not ("stylesheet" or "icon" or "preload")) continue;
            foreach (var attribute in tokens.Attributes)
            {
                foreach (var url in UrlsOf(tokens, attribute, html))
                {
                    if (PathOf(from, url) is { } path && (!isLink || path.StartsWith("files/", StringComparison.Ordinal))) found.Add(path);
                }
            }
        }
        return found;
    }

    /// <summary>Writes a page whose relative URLs of files outside a set lead to the archive.</summary>
    public void WriteAbsolute(string page, ReadOnlySpan<byte> html, IReadOnlySet<string> inside, IBufferWriter<byte> to)
    {
        var from = BaseOf(page);
        var copied = 0;
        var tokens = new HtmlTokens(html);
        while (tokens.Read())
        {
            if (tokens.Kind != HtmlTokenKind.Start) continue;
            foreach (var attribute in tokens.Attributes)
            {
                var urls = UrlsOf(tokens, attribute, html);
                if (urls.All(url => PathOf(from, url) is not { } path || inside.Contains(path))) continue;
                var value = HtmlTokens.Decode(html[attribute.Value]);
                foreach (var url in urls.Where(url => PathOf(from, url) is { } path && !inside.Contains(path)).Distinct(StringComparer.Ordinal))
                    value = urls.Count == 1 ? Absolute(from, url) : ReplaceCandidate(value, url, Absolute(from, url));
                to.Write(html[copied..attribute.Value.Start.Value]);
                Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(value), to);
                copied = attribute.Value.End.Value;
            }
        }
        to.Write(html[copied..]);
    }

    private Uri BaseOf(string page) => new(root + Permalink.Encode(page));

    /// <summary>The path inside the archive of a relative URL; null for one that leads elsewhere, or to a place on the page itself.</summary>
    private string? PathOf(Uri from, string url)
    {
        if (url.Length == 0 || url[0] is '#' or '?' || url.StartsWith("//", StringComparison.Ordinal)) return null;
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && url.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0) return null;
        if (!Uri.TryCreate(from, url, out var uri) || !uri.AbsoluteUri.StartsWith(root, StringComparison.Ordinal)) return null;
        var path = uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)[root.Length..];
        return Permalink.FileAt(Uri.UnescapeDataString(path));
    }

    private string Absolute(Uri from, string url)
    {
        var uri = new Uri(from, url);
        return PathOf(from, url) == ListUrls.Home.Path ? root + uri.Query + uri.Fragment : uri.AbsoluteUri;
    }

    private static List<string> UrlsOf(in HtmlTokens tokens, HtmlAttribute attribute, ReadOnlySpan<byte> html)
    {
        if (tokens.Is(attribute, "srcset") || tokens.Is(attribute, "imagesrcset"))
            return [.. HtmlTokens.Decode(html[attribute.Value]).Split(',', StringSplitOptions.TrimEntries).Select(candidate => candidate.Split(' ')[0])];
        foreach (var name in OfOneUrl)
        {
            if (tokens.Is(attribute, name)) return [HtmlTokens.Decode(html[attribute.Value]).Trim()];
        }
        return [];
    }

    private static string ReplaceCandidate(string candidates, string url, string by) =>
        string.Join(", ", candidates.Split(',', StringSplitOptions.TrimEntries)
            .Select(one => one == url || one.StartsWith(url + " ", StringComparison.Ordinal) ? by + one[url.Length..] : one));
}
