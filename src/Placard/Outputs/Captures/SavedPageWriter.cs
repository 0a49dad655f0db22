using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Placard.Outputs.Captures;

/// <summary>
/// Writes the rendering of a captured page from its tree: elements and attributes of <see cref="SavedHtmlNames"/> alone, so that nothing runs, nothing is sent
/// and nothing is loaded but captured files. It holds without the policy in its head, and without headers.
/// </summary>
internal sealed class SavedPageWriter
{
    /// <summary>For pages that were made before phones could show them.</summary>
    public const string Viewport = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";

    private const string Transitional =
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n";

    private readonly SavedLinks links;
    private readonly SavedWords words;
    private readonly HtmlBuilder html = new();
    private readonly SavedAttributes attributes;
    private readonly Stack<(INode? Node, string? End)> open = new();

    public SavedPageWriter(SavedLinks links, SavedWords words)
    {
        (this.links, this.words) = (links, words);
        attributes = new SavedAttributes(links, words, html);
    }

    /// <param name="head">What the archive writes at the start of the head, and of the body.</param>
    public string Write(IHtmlDocument page, string head, string bar)
    {
        html.Raw(DoctypeOf(page)).Raw("<html");
        attributes.Write(page.DocumentElement);
        html.Raw(">\n<head>\n").Raw(head);
        if (page.QuerySelector("meta[name=viewport i]") is null) html.Raw(Viewport);
        html.Raw("<title>").Text(page.Title ?? "").Raw("</title>\n");
        if (page.Head is { } old) WriteChildren(old);
        html.Raw("</head>\n<body");
        if (page.Body is IHtmlBodyElement body)
        {
            attributes.Write(body);
            html.Raw(">\n").Raw(bar);
            WriteChildren(body);
        }
        else
        {
            html.Raw(">\n").Raw(bar);
            WriteFrames(page);
        }
        return html.Raw("\n</body>\n</html>\n").ToString();
    }

    /// <summary>Old pages rely on the mode in which browsers lay them out, which the doctype selects.</summary>
    private static string DoctypeOf(IHtmlDocument page)
    {
        if (page.Doctype is not { } doctype || doctype.Name != "html") return "";
        var id = doctype.PublicIdentifier ?? "";
        if (id.Length == 0) return "<!DOCTYPE html>\n";
        var isTransitional = id.StartsWith("-//W3C//DTD XHTML 1.0 Transitional//", StringComparison.OrdinalIgnoreCase)
            || (id.StartsWith("-//W3C//DTD HTML 4.01 Transitional//", StringComparison.OrdinalIgnoreCase) && doctype.SystemIdentifier is { Length: > 0 });
        if (isTransitional) return Transitional;
        return page.CompatMode == "BackCompat" ? "" : "<!DOCTYPE html>\n";
    }

    private void WriteChildren(INode parent)
    {
        PushChildren(parent);
        while (open.TryPop(out var next))
        {
            if (next.End is { } end) html.Raw(end);
            else if (next.Node is IText text) html.Text(text.Data);
            else if (next.Node is IElement element) WriteElement(element);
        }
    }

    private void PushChildren(INode parent)
    {
        // A node finds its sibling by a search in the list of all of them.
        var children = parent.ChildNodes;
        for (var i = children.Length - 1; i >= 0; i--) open.Push((children[i], null));
    }

    private void WriteElement(IElement element)
    {
        if (element.NamespaceUri == NamespaceNames.SvgUri)
        {
            new SavedDrawing(links, attributes, html).Write(element);
            return;
        }
        if (element.NamespaceUri != NamespaceNames.HtmlUri)
        {
            PushChildren(element);
            return;
        }
        switch (element.LocalName)
        {
            case "title" or "base": break;
            case "meta": WriteMeta(element); break;
            case "link": WriteStyleLink(element); break;
            case "style": WriteStyle(element); break;
            case "template" when element.HasAttribute("shadowrootmode") && element is IHtmlTemplateElement shadow: PushChildren(shadow.Content); break;
            case "img" or "image": WriteImage(element); break;
            case "iframe" or "frame" or "embed": WriteFrame(element, element.GetAttribute("src")); break;
            case "object" or "applet":
                WriteFrame(element, element.GetAttribute("data"));
                PushChildren(element);
                break;
            case "input" when element.GetAttribute("type")?.Equals("hidden", StringComparison.OrdinalIgnoreCase) == true: break;
            case "input": WriteInput(element); break;
            case "a" or "area": WriteLink(element); break;
            case "audio" or "video": WriteRecording(element); break;
            case "source" or "track": WriteSource(element); break;
            case "xmp" or "listing" or "plaintext":
                html.Raw("<pre>");
                open.Push((null, "</pre>"));
                PushChildren(element);
                break;
            case var name when SavedHtmlNames.Discarded.Contains(name): break;
            case var name when SavedHtmlNames.Elements.Contains(name): WritePlain(element); break;
            default: PushChildren(element); break;
        }
    }

    private void WritePlain(IElement element)
    {
        Start(element);
        attributes.Write(element);
        if (element.LocalName == "button") html.Attribute("type", "button");
        End(element);
    }

    private void Start(IElement element) => html.Raw("<").Raw(element.LocalName);

    /// <summary>Ends the start tag, and lets the children follow.</summary>
    private void End(IElement element)
    {
        html.Raw(">");
        if (SavedHtmlNames.Void.Contains(element.LocalName)) return;
        // A parser drops the first line break.
        if (element.LocalName is "pre" or "textarea" && element.FirstChild is IText { Data: ['\n', ..] }) html.Raw("\n");
        open.Push((null, $"</{element.LocalName}>"));
        PushChildren(element);
    }

    private void WriteMeta(IElement meta)
    {
        var name = meta.GetAttribute("name")?.ToLowerInvariant();
        if (name is not ("viewport" or "description" or "author" or "generator" or "color-scheme")) return;
        if (meta.GetAttribute("content") is { } content) html.Raw("<meta").Attribute("name", name).Attribute("content", content).Raw(">\n");
    }

    private void WriteStyleLink(IElement link)
    {
        var relations = (link.GetAttribute("rel") ?? "").ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        if (link.GetAttribute("href") is not { } reference || relations.Contains("alternate")) return;
        if (relations.Contains("stylesheet") && links.StyleSheet(reference) is { } sheet)
        {
            html.Raw("<link").Attribute("rel", "stylesheet").Attribute("href", sheet);
            if (MediaOf(link) is { } media) html.Attribute("media", media);
            html.Raw(">\n");
        }
        else if (relations.Contains("icon") && links.Resource(reference) is { } icon)
        {
            html.Raw("<link").Attribute("rel", "icon").Attribute("href", icon).Raw(">\n");
        }
    }

    private void WriteStyle(IElement style)
    {
        html.Raw("<style");
        if (MediaOf(style) is { } media) html.Attribute("media", media);
        html.Raw(">\n").Raw(attributes.Sheet(style.TextContent)).Raw("</style>\n");
    }

    /// <summary>Scripts set the media of a style sheet once it is loaded, and begin with one for which it is not.</summary>
    private static string? MediaOf(IElement element) =>
        element.GetAttribute("media") is not { Length: > 0 } media || (media is "print" or "only x" && element.HasAttribute("onload")) ? null : media;

    private void WriteImage(IElement image)
    {
        var set = attributes.SourceSetOf(image);
        var source = attributes.ImageSource(image);
        var alt = image.GetAttribute("alt");
        var isMissing = source is null && set is null;
        if (isMissing && (IsTracker(image) || image.GetAttribute("src") is null)) return;
        html.Raw("<img");
        attributes.Write(image, isMissing ? "_placard-missing" : null);
        if (isMissing)
        {
            var what = alt is { Length: > 0 } ? alt : links.NameOf(image.GetAttribute("src")!);
            html.Attribute("src", links.Root + SavedPages.MissingImage).Attribute("alt", words.Missing(what));
            if (!image.HasAttribute("title")) html.Attribute("title", words.Missing(what));
        }
        else
        {
            if (source is not null) html.Attribute("src", source);
            if (set is not null)
            {
                html.Attribute("srcset", set);
                if (image.GetAttribute("sizes") is { } sizes) html.Attribute("sizes", sizes);
            }
            if (alt is not null) html.Attribute("alt", alt);
        }
        html.Raw(">");
    }

    /// <summary>Whether an image was there to count readers.</summary>
    private static bool IsTracker(IElement image) => image.GetAttribute("width") is "0" or "1" && image.GetAttribute("height") is "0" or "1";

    /// <summary>A link in place of a frame or a plug-in's content, to a page or file of the capture or of the web.</summary>
    private void WriteFrame(IElement frame, string? reference)
    {
        if (reference is null) return;
        var link = links.Link(reference);
        if (link == default) return;
        var name = frame.GetAttribute("title") is { Length: > 0 } title ? title : links.NameOf(reference);
        html.Raw("<p class=\"_placard-frame\"").Attribute("lang", words.Lang).Attribute("dir", words.Direction).Raw("><a");
        if (link.Url is { } url)
        {
            html.Destination(url, link.IsOutside).Raw(">").Text(words.Frame(name));
        }
        else
        {
            html.Attribute("class", "_placard-missing").Attribute("role", "link").Attribute("aria-disabled", "true").Raw(">").Text(words.Missing(name));
        }
        html.Raw("</a></p>");
    }

    private void WriteInput(IElement input)
    {
        var type = input.GetAttribute("type")?.Trim().ToLowerInvariant() ?? "text";
        html.Raw("<input");
        attributes.Write(input);
        html.Attribute("type", type is "image" or "submit" or "reset" ? "button" : SavedHtmlNames.IsName(type) ? type : "text");
        var value = type == "image" ? input.GetAttribute("alt") : input.GetAttribute("value");
        value ??= type is "submit" or "image" ? "…" : null;
        if (value is not null && type is not ("password" or "email" or "tel" or "file")) html.Attribute("value", value);
        html.Raw(">");
    }

    private void WriteLink(IElement link)
    {
        Start(link);
        if (link.GetAttribute("href") is { } reference)
        {
            attributes.WriteLink(link, links.Link(reference));
        }
        else
        {
            attributes.Write(link);
            if (link.GetAttribute("title") is { } title) html.Attribute("title", title);
        }
        End(link);
    }

    private void WriteRecording(IElement recording)
    {
        Start(recording);
        attributes.Write(recording);
        html.Attribute("controls", "").Attribute("preload", "none");
        if (recording.GetAttribute("src") is { } source && links.Resource(source) is { } url) html.Attribute("src", url);
        if (recording.GetAttribute("poster") is { } poster && links.Resource(poster) is { } image) html.Attribute("poster", image);
        End(recording);
    }

    private void WriteSource(IElement source)
    {
        var url = source.GetAttribute("src") is { } reference ? links.Resource(reference) : null;
        var set = attributes.SourceSetOf(source);
        if (url is null && set is null) return;
        Start(source);
        attributes.Write(source);
        if (url is not null) html.Attribute("src", url);
        if (set is not null) html.Attribute("srcset", set);
        if (set is not null && source.GetAttribute("sizes") is { } sizes) html.Attribute("sizes", sizes);
        if (source.GetAttribute("media") is { } media) html.Attribute("media", media);
        html.Raw(">");
    }

    /// <summary>The frames of a page that consists of nothing else, as links.</summary>
    private void WriteFrames(IHtmlDocument page)
    {
        foreach (var frame in page.QuerySelectorAll("frame")) WriteFrame(frame, frame.GetAttribute("src"));
        foreach (var instead in page.QuerySelectorAll("noframes")) html.Raw("<p>").Text(SavedPageText.WithoutTags(instead.TextContent)).Raw("</p>\n");
    }
}
