using System.Net;

namespace Placard.Importing.WordPress.Markup;

/// <summary>Embedded pages become links. Their titles are in what WordPress kept of them.</summary>
internal static class EmbeddedPage
{
    /// <summary>A paragraph with a link to an embedded page.</summary>
    /// <param name="caption">A caption as HTML; empty for none.</param>
    public static string Link(string url, MarkupContext context, string caption = "")
    {
        var plain = WebUtility.HtmlDecode(url).Trim();
        context.Note(isLeft: false, "embedded page", "a link is in its place");
        var title = TitleOf(plain, context.Item.Embeds) ?? plain;
        var words = MarkupText.HasWords(caption) ? $"<p>{caption.Trim()}</p>\n" : "";
        return $"\n<p><a href=\"{MarkupText.Encode(plain)}\">{MarkupText.Encode(title)}</a></p>\n{words}";
    }

    /// <summary>The title that the embedded HTML of a URL has; null where WordPress kept none.</summary>
    private static string? TitleOf(string url, IReadOnlyList<string> embeds)
    {
        if (MarkOf(url) is not { Length: > 3 } mark) return null;
        var embed = embeds.FirstOrDefault(embed => embed.Contains(mark, StringComparison.Ordinal));
        var start = embed?.IndexOf("title=\"", StringComparison.Ordinal) ?? -1;
        if (start < 0) return null;
        start += "title=\"".Length;
        var end = embed!.IndexOf('"', start);
        return end <= start ? null : WebUtility.HtmlDecode(embed[start..end]).Trim() is { Length: > 0 } title ? title : null;
    }

    /// <summary>What is the same in the URL of a page and of its embedded form: the number of a recording.</summary>
    private static string? MarkOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        foreach (var pair in uri.Query.TrimStart('?').Split('&'))
        {
            if (pair.StartsWith("v=", StringComparison.Ordinal)) return pair["v=".Length..];
        }
        return uri.AbsolutePath.TrimEnd('/').Split('/')[^1];
    }
}
