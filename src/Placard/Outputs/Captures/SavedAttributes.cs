using AngleSharp.Dom;

namespace Placard.Outputs.Captures;

/// <summary>Writes the attributes of a captured page's elements: those that are listed, with every URL resolved.</summary>
internal sealed class SavedAttributes(SavedLinks links, SavedWords words, HtmlBuilder html)
{
    private static readonly string[] LazySources = ["data-src", "data-lazy-src", "data-original", "data-lazyload"];

    /// <summary>Attributes that lead nowhere and load nothing, the <c>style</c>, and the background.</summary>
    /// <param name="ownClass">A class of the archive to add; null for none.</param>
    public void Write(IElement element, string? ownClass = null)
    {
        var classes = ownClass;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.NamespaceUri is { Length: > 0 }) continue;
            var (name, value) = (attribute.LocalName, attribute.Value);
            switch (name)
            {
                case "class":
                    classes = string.Join(' ', value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Where(IsForeign).Prepend(ownClass)
                        .OfType<string>());
                    break;
                case "id" when IsForeign(value): html.Attribute(name, value); break;
                case "id": break;
                case "style":
                    var style = Style(value);
                    if (style.Length > 0) html.Attribute(name, style);
                    break;
                case "background":
                    if (links.Resource(value) is { } image) html.Attribute(name, image);
                    break;
                case "usemap" when !value.StartsWith('#'): break;
                case "title" or "alt" or "type" or "value" when IsWrittenElsewhere(element, name): break;
                default:
                    if (SavedHtmlNames.IsName(name) && SavedHtmlNames.IsPlainAttribute(name, value)) html.Attribute(name, value);
                    break;
            }
        }
        if (classes is { Length: > 0 }) html.Attribute("class", classes);
        if (SavedHtmlNames.Controls.Contains(element.LocalName)) html.Attribute("disabled", "");
    }

    public string Style(string declarations) => SavedStyle.Declarations(declarations, links.Load);

    public string Sheet(string rules) => SavedStyle.Sheet(rules, links.Load);

    /// <summary>The destination of a link, or what it misses.</summary>
    /// <param name="link">Where the link leads.</param>
    public void WriteLink(IElement element, SavedLink link)
    {
        Write(element, link.Lost is null ? null : "_placard-missing");
        if (link.Url is { } url) html.Destination(url, link.IsOutside);
        var title = element.GetAttribute("title");
        if (link.Lost is { } lost) html.Attribute("role", "link").Attribute("aria-disabled", "true").Attribute("title", words.Missing(lost));
        else if (title is not null) html.Attribute("title", title);
    }

    /// <summary>The source of an image, the best one that was saved where scripts would have chosen; null where there is none.</summary>
    public string? ImageSource(IElement element)
    {
        var source = element.GetAttribute("src");
        var isPlaceholder = source is null || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
        if (isPlaceholder)
        {
            foreach (var name in LazySources)
            {
                if (element.GetAttribute(name) is { Length: > 0 } lazy && links.Resource(lazy) is { } found) return found;
            }
        }
        return source is null ? null : links.Resource(source);
    }

    /// <summary>The set of sources; null where none was saved.</summary>
    public string? SourceSetOf(IElement element) =>
        (element.GetAttribute("srcset") ?? element.GetAttribute("data-srcset")) is { } set ? SourceSet.Rewrite(set, url => links.Resource(url)) : null;

    private static bool IsForeign(string name) => !name.StartsWith(SavedHtmlNames.OwnPrefix, StringComparison.OrdinalIgnoreCase);

    private static bool IsWrittenElsewhere(IElement element, string name) => element.LocalName switch
    {
        "a" or "area" => name is "title" or "type",
        "img" => name is "alt" or "type",
        "input" => name is "type" or "value" or "alt",
        "button" => name is "type",
        _ => false,
    };
}
