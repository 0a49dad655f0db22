using System.Collections.Frozen;
using AngleSharp.Dom;
using Placard.Outputs.Images;

namespace Placard.Outputs.Captures;

/// <summary>Writes a drawing within a captured page: what <see cref="SvgNames"/> lists, without animations and without HTML inside.</summary>
internal sealed class SavedDrawing(SavedLinks links, SavedAttributes attributes, HtmlBuilder html)
{
    private static readonly FrozenSet<string> Elements = SvgNames.Elements.Except(SvgNames.Animations).ToFrozenSet(StringComparer.Ordinal);

    public void Write(IElement drawing)
    {
        var open = new Stack<(INode? Node, string? End)>();
        open.Push((drawing, null));
        while (open.TryPop(out var next))
        {
            if (next.End is { } end) html.Raw(end);
            else if (next.Node is IText text) html.Text(text.Data);
            else if (next.Node is IElement element && IsAllowed(element)) Start(element, open);
        }
    }

    private static bool IsAllowed(IElement element) => element.NamespaceUri == NamespaceNames.SvgUri && Elements.Contains(element.LocalName);

    private void Start(IElement element, Stack<(INode? Node, string? End)> open)
    {
        html.Raw("<").Raw(element.LocalName);
        foreach (var attribute in element.Attributes) WriteAttribute(element.LocalName, attribute);
        html.Raw(">");
        open.Push((null, $"</{element.LocalName}>"));
        var text = element.LocalName switch
        {
            "style" => attributes.Sheet(element.TextContent),
            "title" or "desc" => element.TextContent,
            _ => null,
        };
        if (text is not null) html.Text(text);
        for (var i = text is null ? element.ChildNodes.Length - 1 : -1; i >= 0; i--) open.Push((element.ChildNodes[i], null));
    }

    private void WriteAttribute(string element, IAttr attribute)
    {
        var (name, value) = (attribute.LocalName, attribute.Value);
        if (name == "href")
        {
            if (UrlOf(element, value) is { } url) html.Attribute("href", url);
        }
        else if (attribute.NamespaceUri is { Length: > 0 } || !SavedHtmlNames.IsName(name))
        {
            return;
        }
        else if (name == "style")
        {
            if (attributes.Style(value) is { Length: > 0 } style) html.Attribute(name, style);
        }
        else if (SvgNames.IsAttribute(name) && name is not ("target" or "attributeName")
            && (SvgNames.IsText(name) || SvgStyle.IsHarmless(value))
            && !(name is "id" or "class" && value.Contains(SavedHtmlNames.OwnPrefix, StringComparison.OrdinalIgnoreCase)))
        {
            html.Attribute(name, value);
        }
    }

    private string? UrlOf(string element, string value) => element switch
    {
        "a" => links.Link(value).Url,
        "image" or "feImage" => links.Resource(value),
        _ when value.TrimStart().StartsWith('#') => value.Trim(),
        "use" when !value.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase) => links.Resource(value),
        _ => null,
    };
}
