using AngleSharp.Dom;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>Resolves the URLs of raw HTML in its tree: links, images, audio and video.</summary>
internal sealed class RawHtmlUrls(LinkResolver links, DiagnosticBag diagnostics)
{
    /// <summary>Attributes by which an element can load an image, whether it is allowed or not.</summary>
    private static readonly string[] ImageAttributes = ["poster", "background", "lowsrc", "dynsrc"];

    /// <summary>Resolves the URLs of one element and removes those that are external, broken or not allowed, which is reported at the element.</summary>
    public void Resolve(IElement element, SourceLocation at)
    {
        if (element.LocalName is "a" or "area") ResolveLink(element, at);
        if (element.LocalName is "audio" or "video") Settle(element, at);
        if (element.GetAttribute("src") is { } source)
        {
            var isImage = element.LocalName is "img" or "input";
            Set(element, "src", isImage ? links.Image(Trimmed(source), at) : links.EmbeddedUrl(element.LocalName, Trimmed(source), at));
        }
        if (element.LocalName == "object" && element.GetAttribute("data") is { } data) links.EmbeddedUrl("object", Trimmed(data), at);
        if (element.LocalName is "image" or "feImage" or "use" && (element.GetAttribute("href") ?? element.GetAttribute("xlink:href")) is { } drawn)
            ReportExternal(drawn, at);
        foreach (var name in ImageAttributes)
        {
            if (element.GetAttribute(name) is { } image) Set(element, name, links.Image(Trimmed(image), at));
        }
        if (element.GetAttribute("style") is { } style && style.Contains("//", StringComparison.Ordinal))
            diagnostics.Report(DiagnosticDescriptors.ExternalImage, at);
        if (element.GetAttribute("srcset") is { } set) Set(element, "srcset", ResolveSet(set, at));
    }

    private void ResolveLink(IElement element, SourceLocation at)
    {
        // An anchor of older HTML.
        if (element.GetAttribute("name") is { Length: > 0 } name && !name.Any(char.IsWhiteSpace) && !element.HasAttribute("id"))
        {
            element.SetAttribute("id", name);
            element.RemoveAttribute("name");
        }
        if (element.GetAttribute("href") is not { } written) return;
        var url = links.Link(Trimmed(written), at);
        if (url is not null && links.Robust is { } robust && robust.ArchivedCopyOf(url) is { } copy)
        {
            url = copy.Url;
            element.SetAttribute("title", robust.Note(copy));
            foreach (var (attribute, value) in RobustLinks.AttributesOf(copy)) element.SetAttribute(attribute, value);
        }
        Set(element, "href", url);
    }

    /// <summary>Makes a recording wait for readers: it shows controls, and loads and plays nothing before they use them.</summary>
    private void Settle(IElement element, SourceLocation at)
    {
        if (element.HasAttribute("autoplay"))
        {
            diagnostics.Report(DiagnosticDescriptors.HtmlRemoved, at, "autoplay", "");
            element.RemoveAttribute("autoplay");
        }
        element.SetAttribute("controls", "");
        element.SetAttribute("preload", "none");
    }

    private void ReportExternal(string written, SourceLocation at)
    {
        if (LinkResolver.IsExternal(Trimmed(written))) diagnostics.Report(DiagnosticDescriptors.ExternalImage, at);
    }

    /// <summary>The images of the archive among a <c>srcset</c>; null if none is left.</summary>
    private string? ResolveSet(string set, SourceLocation at)
    {
        var kept = new List<string>();
        var rest = set.AsSpan().Trim(" \t\n\f\r,");
        while (!rest.IsEmpty)
        {
            // A URL ends at white space, and may hold commas except at its end; what follows up to a comma is its size.
            var end = rest.IndexOfAny(" \t\n\f\r");
            var written = end < 0 ? rest : rest[..end];
            var url = written.TrimEnd(',');
            var after = rest[written.Length..];
            var size = written.Length > url.Length ? [] : after.IndexOf(',') is >= 0 and var comma ? after[..comma] : after;
            if (links.Image(Trimmed(url.ToString()), at) is { } image) kept.Add(size.Trim().IsEmpty ? image : $"{image} {size.Trim()}");
            rest = after[size.Length..].TrimStart(" \t\n\f\r,");
        }
        return kept.Count > 0 ? string.Join(", ", kept) : null;
    }

    private static void Set(IElement element, string name, string? value)
    {
        if (value is null) element.RemoveAttribute(name);
        else element.SetAttribute(name, value);
    }

    /// <summary>A URL as browsers read it: without white space around it and line ends within.</summary>
    private static string Trimmed(string url)
    {
        var trimmed = url.AsSpan().Trim(" \t\n\f\r\0");
        return trimmed.IndexOfAny("\t\n\r") < 0
            ? trimmed.Length == url.Length ? url : trimmed.ToString()
            : string.Concat(trimmed.ToString().Split('\t', '\n', '\r'));
    }
}
