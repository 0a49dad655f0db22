namespace Placard.Importing.WordPress.Wxr;

/// <summary>
/// Knows elements by their local names. The prefixes of WordPress are those that exports always have, and any that is bound to a namespace of its exports,
/// in each version; a binding to something else does not take a known prefix away.
/// </summary>
internal sealed class WxrNamespaces
{
    private const string Export = "wordpress.org/export/";

    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal)
    {
        ["wp"] = "wp", ["excerpt"] = "excerpt", ["content"] = "content",
        ["dc"] = "dc"
    };

    /// <summary>Takes the bindings of a tag. They are kept after its element: no export binds one prefix twice, but broken ones lose end tags.</summary>
    public void Declare(WxrTag tag)
    {
        if (!tag.Attributes.Contains("xmlns:", StringComparison.Ordinal)) return;
        foreach (var (name, uri) in tag.Pairs())
        {
            if (name.StartsWith("xmlns:", StringComparison.Ordinal) && KindOf(uri) is { } kind) prefixes.TryAdd(name["xmlns:".Length..], kind);
        }
    }

    /// <summary>The name by which the reader knows an element: <c>wp:post_id</c>, <c>title</c>; empty for an element of another namespace.</summary>
    public string NameOf(WxrTag tag)
    {
        var colon = tag.Name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return tag.Attributes.Contains("xmlns", StringComparison.Ordinal) && tag.Attribute("xmlns") is { } uri && KindOf(uri) is { } kind
                ? $"{kind}:{tag.Name}" : tag.Name;
        }
        return prefixes.TryGetValue(tag.Name[..colon], out var known) ? known == tag.Name[..colon] ? tag.Name : $"{known}{tag.Name[colon..]}" : "";
    }

    /// <summary>Whether a name as it is written belongs to WordPress, so that it can't be part of a text.</summary>
    public bool IsKnown(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        return colon > 0 && prefixes.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name[..colon]);
    }

    private static string? KindOf(string uri) =>
        uri.Contains(Export, StringComparison.OrdinalIgnoreCase) ? uri.Contains("/excerpt", StringComparison.OrdinalIgnoreCase) ? "excerpt" : "wp"
        : uri.Contains("purl.org/rss/1.0/modules/content", StringComparison.OrdinalIgnoreCase) ? "content"
        : uri.Contains("purl.org/dc/", StringComparison.OrdinalIgnoreCase) ? "dc"
        : null;
}
