namespace Placard.Importing.Html;

/// <summary>URLs as attributes hold them.</summary>
internal static class HtmlUrls
{
    /// <summary>A URL as browsers read it: without white space around it and line ends within.</summary>
    public static string Trimmed(string url)
    {
        var trimmed = url.Trim(' ', '\t', '\n', '\r', '\f', '\0');
        return trimmed.AsSpan().ContainsAny("\t\n\r") ? string.Concat(trimmed.Split('\t', '\n', '\r')) : trimmed;
    }

    /// <summary>Whether a URL runs a script, or is the page of a browser itself.</summary>
    public static bool RunsScript(string url) =>
        url.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("about:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the file that a URL leads to; its host where it names none.</summary>
    public static string NameOf(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = (end < 0 ? url : url[..end]).TrimEnd('/');
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    /// <summary>The host of a URL; the URL itself where it has none.</summary>
    public static string HostOf(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal);
        if (start < 0) return NameOf(url);
        var rest = url[(start + 2)..];
        var end = rest.AsSpan().IndexOfAny('/', '?', '#');
        return end < 0 ? rest : rest[..end];
    }
}
