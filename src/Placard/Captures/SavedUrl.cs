using System.Text;

namespace Placard.Captures;

/// <summary>
/// URLs of captured files in one form, so that equal ones are equal texts: the host in lower case, then path and query, percent-decoded, without scheme,
/// default port, user and fragment. Never throws.
/// </summary>
internal static class SavedUrl
{
    /// <summary>The longest URL that is read.</summary>
    private const int MaxLength = 8192;

    /// <param name="url">A URL with <c>http:</c> or <c>https:</c>, or one that begins with two slashes.</param>
    /// <returns>Null for any other.</returns>
    public static string? Of(string url)
    {
        if (url.Length > MaxLength) return null;
        var rest = WithoutScheme(url);
        if (rest is null) return null;
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0) rest = rest[..hash];
        var end = rest.AsSpan().IndexOfAny("/\\?");
        var authority = end < 0 ? rest : rest[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..].ToLowerInvariant();
        if (authority.EndsWith(":80", StringComparison.Ordinal)) authority = authority[..^3];
        else if (authority.EndsWith(":443", StringComparison.Ordinal)) authority = authority[..^4];
        return authority.Length == 0 ? null : authority + PathOf(end < 0 ? "/" : rest[end..]);
    }

    /// <summary>As <see cref="Of"/>, of a URL that HTTrack wrote, which may lack its scheme.</summary>
    public static string? OfHttrack(string url) => Of(url.Contains("://", StringComparison.Ordinal) ? url : "http://" + url);

    /// <summary>Whether a reference names its host, so that it means the same on every page.</summary>
    public static bool IsAbsolute(string reference) => SchemeOf(reference).Length > 0 || reference.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Resolves a reference without a scheme against a URL in this form.</summary>
    public static string Resolve(string from, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0) reference = reference[..hash];
        if (reference.Length > MaxLength) reference = reference[..MaxLength];
        var slash = from.IndexOf('/', StringComparison.Ordinal);
        var (host, path) = slash < 0 ? (from, "/") : (from[..slash], from[slash..]);
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0) path = path[..query];
        if (reference.Length == 0) return from;
        if (reference[0] is '/' or '\\') return host + PathOf(reference);
        if (reference[0] == '?') return host + path + Decoded(reference);
        return host + PathOf(path[..(path.LastIndexOf('/') + 1)], reference);
    }

    /// <summary>The host with its port.</summary>
    public static string HostOf(string url) => url.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? url[..slash] : url;

    /// <summary>The other host of a site: with <c>www.</c> for one without, and without it for one with.</summary>
    public static string OtherHost(string host) => BareHost(host) is var bare && bare != host ? bare : "www." + host;

    /// <summary>The host without <c>www.</c>, which most sites answer with and without.</summary>
    public static string BareHost(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;

    /// <summary>Percent-decodes UTF-8; what is no UTF-8 stays as it is.</summary>
    public static string Decoded(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    /// <summary>A reference as browsers read it: without tabs and line breaks, and without white space and control characters at its ends.</summary>
    public static string Trimmed(string reference)
    {
        var text = reference.AsSpan();
        while (text.Length > 0 && text[0] <= ' ') text = text[1..];
        while (text.Length > 0 && text[^1] <= ' ') text = text[..^1];
        if (text.IndexOfAny("\t\r\n") < 0) return text.Length == reference.Length ? reference : text.ToString();
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('\t' or '\r' or '\n')) kept.Append(c);
        }
        return kept.ToString();
    }

    /// <summary>The scheme in lower case; empty where there is none.</summary>
    public static string SchemeOf(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(reference[0])) return "";
        foreach (var c in reference.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return "";
        }
        return reference[..colon].ToLowerInvariant();
    }

    private static string? WithoutScheme(string url)
    {
        if (url.Length > 1 && url[0] is '/' or '\\' && url[1] is '/' or '\\') return url[2..];
        if (SchemeOf(url) is not ("http" or "https")) return null;
        return url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('/', '\\');
    }

    private static string PathOf(string reference) => PathOf("/", reference);

    private static string PathOf(string folder, string reference)
    {
        var query = reference.IndexOf('?', StringComparison.Ordinal);
        var path = (query < 0 ? reference : reference[..query]).Replace('\\', '/');
        var segments = new List<string>();
        if (!path.StartsWith('/')) segments.AddRange(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var last = "";
        foreach (var segment in path.Split('/'))
        {
            last = segment;
            var decoded = Decoded(segment);
            if (decoded is "" or ".") continue;
            if (decoded != "..") segments.Add(decoded);
            else if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
        }
        var joined = '/' + string.Join('/', segments);
        if (segments.Count > 0 && last is "" or "." or "..") joined += '/';
        return query < 0 ? joined : joined + '?' + Decoded(reference[(query + 1)..]);
    }
}
