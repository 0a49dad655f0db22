using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Placard.Packaging.Books;

/// <summary>Makes a chapter of a finished page: without scripts, forms, lists and tools, with notes as reading systems know them.</summary>
internal static class ChapterReader
{
    /// <summary>What only a website can do, or what the book has elsewhere.</summary>
    private const string WebOnly = "script, style, template, form, nav, button, progress, iframe, input, select, textarea, label, noscript, [hidden], .skip, .tools, "
        + ".neighbours, .cite, .share, .tags, .feeds, section:has(> ul.cards), p:has(> a[href*='#withdraw=']), p:has(> a.button), p:has(> a[download])";

    public static BookChapter Read(string name, byte[] html, ChapterLinks links)
    {
        var page = new HtmlParser().ParseDocument(new MemoryStream(html));
        var main = page.QuerySelector("main") ?? page.Body!;
        foreach (var part in main.QuerySelectorAll(WebOnly).ToList()) part.Remove();
        foreach (var choice in main.QuerySelectorAll("picture").ToList()) Replace(choice, choice.QuerySelector("img"));
        foreach (var details in main.QuerySelectorAll("details").ToList()) Rename(page, details, "div");
        foreach (var summary in main.QuerySelectorAll("summary").ToList()) Rename(page, summary, "p");
        foreach (var recording in main.QuerySelectorAll("audio, video, object, embed").ToList()) ReplaceByLink(page, recording);
        MarkNotes(page, main);
        foreach (var image in main.QuerySelectorAll("img").ToList()) PlaceImage(page, image, links);
        foreach (var link in main.QuerySelectorAll("a[href]").ToList()) PlaceLink(link, links);
        foreach (var marked in main.QuerySelectorAll("[id]")) marked.Id = XmlId.Of(marked.Id!);
        DropDeadFragments(main);
        RemoveEmpty(main);

        var title = main.QuerySelector("h1")?.TextContent.Trim() is { Length: > 0 } heading ? heading : page.Title ?? name;
        var date = main.QuerySelector("header time")?.TextContent.Trim() ?? "";
        var language = page.DocumentElement.GetAttribute("lang") ?? "en";
        var body = new XhtmlWriter().Write(main.ChildNodes);
        var xhtml = BookPage.Of(language, title, $"<section epub:type=\"chapter\" role=\"doc-chapter\">\n{body}</section>");
        return new BookChapter(name, title, date, xhtml, main.QuerySelector("svg") is not null);
    }

    /// <summary>Footnotes, and the source of a record, which its title refers to.</summary>
    private static void MarkNotes(IDocument page, IElement main)
    {
        foreach (var note in main.QuerySelectorAll("a.footnote-ref")) Mark(note, "noteref", "doc-noteref");
        foreach (var note in main.QuerySelectorAll(".footnotes li")) Mark(note, "footnote", null);
        foreach (var back in main.QuerySelectorAll("a.footnote-back-ref")) Mark(back, "backlink", "doc-backlink");
        if (main.QuerySelector("section.source") is not { } source || main.QuerySelector("header.title") is not { } header) return;
        var aside = Rename(page, source, "aside");
        Mark(aside, "footnote", "doc-footnote");
        aside.Id = "source-note";
        var reference = page.CreateElement("a");
        reference.SetAttribute("href", "#source-note");
        reference.TextContent = aside.QuerySelector("h2")?.TextContent ?? "*";
        Mark(reference, "noteref", "doc-noteref");
        var line = page.CreateElement("p");
        line.ClassName = "byline";
        line.Append(reference);
        header.Append(line);
    }

    private static void Mark(IElement element, string type, string? role)
    {
        element.SetAttribute("epub:type", type);
        if (role is not null) element.SetAttribute("role", role);
    }

    private static void PlaceImage(IDocument page, IElement image, ChapterLinks links)
    {
        var alt = image.GetAttribute("alt") ?? "";
        if (links.Image(image.GetAttribute("src") ?? "") is not { } name)
        {
            Replace(image, alt.Length > 0 ? page.CreateTextNode(alt) : null);
            return;
        }
        foreach (var attribute in image.Attributes.ToList()) image.RemoveAttribute(attribute.Name);
        image.SetAttribute("src", name);
        image.SetAttribute("alt", alt);
    }

    private static void PlaceLink(IElement link, ChapterLinks links)
    {
        var target = links.Link(link.GetAttribute("href")!);
        foreach (var name in new[] { "type", "download", "rel", "target", "hreflang", "href" }) link.RemoveAttribute(name);
        if (target is not null) link.SetAttribute("href", target);
    }

    /// <summary>Links to parts of a page that the chapter no longer has.</summary>
    private static void DropDeadFragments(IElement main)
    {
        var ids = main.QuerySelectorAll("[id]").Select(marked => marked.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var link in main.QuerySelectorAll("a[href^='#']"))
        {
            if (!ids.Contains(link.GetAttribute("href")![1..])) link.RemoveAttribute("href");
        }
    }

    /// <summary>Lists and definition lists from which everything was removed.</summary>
    private static void RemoveEmpty(IElement main)
    {
        foreach (var list in main.QuerySelectorAll("ul, ol, dl, div.side, section, header").Reverse().ToList())
        {
            if (list.ChildElementCount == 0 && list.TextContent.Trim().Length == 0) list.Remove();
        }
    }

    private static void ReplaceByLink(IDocument page, IElement recording)
    {
        var source = recording.GetAttribute("src") ?? recording.GetAttribute("data") ?? recording.QuerySelector("source[src]")?.GetAttribute("src");
        if (source is null)
        {
            recording.Remove();
            return;
        }
        var link = page.CreateElement("a");
        link.SetAttribute("href", source);
        link.TextContent = recording.GetAttribute("title") ?? recording.GetAttribute("aria-label") ?? source[(source.LastIndexOf('/') + 1)..];
        Replace(recording, link);
    }

    private static void Replace(IElement element, INode? by)
    {
        if (by is not null) element.Parent!.InsertBefore(by, element);
        element.Remove();
    }

    private static IElement Rename(IDocument page, IElement element, string name)
    {
        var renamed = page.CreateElement(name);
        foreach (var attribute in element.Attributes.Where(attribute => attribute.Name != "open")) renamed.SetAttribute(attribute.Name, attribute.Value);
        while (element.FirstChild is { } child) renamed.AppendChild(child);
        element.Parent!.InsertBefore(renamed, element);
        element.Remove();
        return renamed;
    }
}
