namespace Placard.Importing.WordPress.Markup;

/// <summary>The link of a module: a URL, or a list <c>url:…|title:…</c> whose values are percent-encoded.</summary>
internal static class WPBakeryLink
{
    public static (string Text, string Url) Of(string text, string value)
    {
        if (!value.Contains('|', StringComparison.Ordinal) && !value.StartsWith("url:", StringComparison.Ordinal)) return (text, value);
        string url = "", title = "";
        foreach (var part in value.Split('|'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var decoded = Uri.UnescapeDataString(part[(colon + 1)..]);
            if (part.AsSpan(0, colon) is "url") url = decoded;
            else if (part.AsSpan(0, colon) is "title") title = decoded;
        }
        return (text.Length > 0 ? text : title, url);
    }
}
