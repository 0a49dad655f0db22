namespace Placard.Containers.Wacz;

/// <summary>
/// The form of a URL in which those of one site sort together: <c>org,example)/path</c>. As indexing programs for the web write it, letters are in lower case,
/// <c>www.</c> is left out, and the parts of a query are sorted.
/// </summary>
public static class Surt
{
    /// <returns>The URL itself if it is not one of HTTP.</returns>
    public static string Of(string url)
    {
        if (!Uri.TryCreate(url.ToLowerInvariant(), UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https")) return NoBlanks(url);
        var labels = WithoutWww(parsed.IdnHost).Split('.');
        Array.Reverse(labels);
        var port = parsed.IsDefaultPort ? "" : ":" + parsed.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return NoBlanks($"{string.Join(',', labels)}{port}){parsed.AbsolutePath}{Sorted(parsed.Query)}".ToLowerInvariant());
    }

    private static string WithoutWww(string host)
    {
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        var isWww = dot >= 3 && host.StartsWith("www", StringComparison.Ordinal) && host.AsSpan(3, dot - 3).IndexOfAnyExceptInRange('0', '9') < 0;
        return isWww && host.IndexOf('.', dot + 1) > 0 ? host[(dot + 1)..] : host;
    }

    private static string Sorted(string query) =>
        query.Length < 2 ? "" : "?" + string.Join('&', query[1..].Split('&').OrderBy(part => part.Split('=')[0], StringComparer.Ordinal));

    private static string NoBlanks(string text) => text.Replace(" ", "%20", StringComparison.Ordinal);
}
