using System.Text;
using System.Text.RegularExpressions;

namespace Placard.Importing.WordPress;

/// <summary>URLs of the former site.</summary>
internal static partial class FormerUrl
{
    /// <summary>The path of an absolute URL without a query, without its leading slash and decoded; null for one with a query, or none at all.</summary>
    public static string? PathOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.AbsolutePath.Length > 1
            ? Uri.UnescapeDataString(uri.AbsolutePath).TrimStart('/').Normalize(NormalizationForm.FormC) : null;

    /// <summary>The same URL with another last part.</summary>
    public static string? WithName(string path, string name)
    {
        var whole = path.TrimEnd('/');
        return name.Length == 0 || name.Contains('/', StringComparison.Ordinal) ? null : whole[..(whole.LastIndexOf('/') + 1)] + Uri.UnescapeDataString(name)
            + path[whole.Length..];
    }

    /// <summary>The URL of the file of which another is a size or a copy: without query, without the proxy of Jetpack.</summary>
    public static string OriginalOf(string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        if (end >= 0) url = url[..end];
        return Proxies().Replace(url, "https://");
    }

    /// <summary>Names that a file may have had before WordPress scaled it, the likeliest first; the URL itself is not among them.</summary>
    public static IEnumerable<string> LargerNames(string url)
    {
        var dot = url.LastIndexOf('.');
        if (dot <= url.LastIndexOf('/')) yield break;
        var (stem, ending) = (url[..dot], url[dot..]);
        for (var changes = 0; changes < 4; changes++)
        {
            var shorter = Sizes().Replace(stem, "");
            if (shorter == stem) break;
            stem = shorter;
            yield return stem + ending;
            yield return $"{stem}-scaled{ending}";
        }
    }

    /// <summary>The name that WordPress gives an image which it made smaller when it was uploaded.</summary>
    public static string ScaledName(string url)
    {
        var dot = url.LastIndexOf('.');
        return dot > url.LastIndexOf('/') ? $"{url[..dot]}-scaled{url[dot..]}" : url;
    }

    [GeneratedRegex(@"^https?://i[0-3]\.wp\.com/", RegexOptions.IgnoreCase)]
    private static partial Regex Proxies();

    /// <summary>What WordPress adds to the name of a file: its size, that it was scaled or turned, when it was edited.</summary>
    [GeneratedRegex(@"-(\d{1,5}x\d{1,5}|scaled|rotated|e\d{9,14}|edited)$")]
    private static partial Regex Sizes();
}
