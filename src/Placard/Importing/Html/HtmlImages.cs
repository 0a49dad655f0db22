using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>The sources of images, also of those that scripts load.</summary>
internal static class HtmlImages
{
    private static readonly string[] Lazy = ["data-src", "data-lazy-src", "data-original", "data-lazy", "data-orig-file"];

    /// <summary>The URL of an image; null for one that only counts readers, or names none.</summary>
    public static string? SourceOf(IElement image)
    {
        if (IsCounter(image)) return null;
        var written = HtmlUrls.Trimmed(image.GetAttribute("src") ?? image.GetAttribute("xlink:href") ?? "");
        if (written.Length > 0 && !IsPlaceholder(written)) return written;
        foreach (var name in Lazy)
        {
            if (image.GetAttribute(name) is { Length: > 0 } url) return HtmlUrls.Trimmed(url);
        }
        var set = image.GetAttribute("srcset") ?? image.GetAttribute("data-srcset") ?? image.GetAttribute("data-lazy-srcset");
        return FirstOf(set) ?? (written.Length > 0 && !IsBlank(image, written) ? written : null);
    }

    /// <summary>Whether an element for browsers without scripts repeats the image before it.</summary>
    public static bool IsCopy(IElement noscript) =>
        noscript.PreviousElementSibling is { LocalName: "img" or "picture" } && HtmlTree.Elements(noscript).Any(inner => inner.LocalName == "img");

    private static bool IsCounter(IElement image) =>
        image.GetAttribute("width") is "1" or "0" && image.GetAttribute("height") is "1" or "0";

    /// <summary>Whether a URL may stand until a script loads the image.</summary>
    private static bool IsPlaceholder(string url) =>
        url.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase) || url.StartsWith("data:image/gif", StringComparison.OrdinalIgnoreCase)
        || url.Contains("placeholder", StringComparison.OrdinalIgnoreCase) || url.EndsWith("/blank.gif", StringComparison.OrdinalIgnoreCase)
        || url.EndsWith("/spacer.gif", StringComparison.OrdinalIgnoreCase);

    private static bool IsBlank(IElement image, string url) =>
        url.Length < 200 && !url.Contains("placeholder", StringComparison.OrdinalIgnoreCase) && string.IsNullOrEmpty(image.GetAttribute("alt"));

    private static string? FirstOf(string? set) =>
        set?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.Split(' ')[0] is { Length: > 0 } url
            ? url
            : null;
}
