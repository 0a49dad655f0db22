using System.Text;
using AngleSharp.Dom;
using Placard.Text;

namespace Placard.Packaging.Books;

/// <summary>Writes parsed HTML as XML. Attributes that XML forbids are left out, and so are those that only scripts read.</summary>
internal sealed class XhtmlWriter
{
    private const string Svg = "http://www.w3.org/2000/svg", MathMl = "http://www.w3.org/1998/Math/MathML";

    private readonly StringBuilder xml = new();

    public string Write(IEnumerable<INode> nodes)
    {
        foreach (var node in nodes) Append(node, "");
        return xml.ToString();
    }

    private void Append(INode node, string above)
    {
        if (node is IText text) xml.Append(Escape(text.Data));
        if (node is not IElement element) return;
        var name = element.LocalName;
        xml.Append('<').Append(name);
        var space = element.NamespaceUri is Svg or MathMl ? element.NamespaceUri : "";
        if (space.Length > 0 && space != above) xml.Append(" xmlns=\"").Append(space).Append('"');
        foreach (var attribute in element.Attributes.Where(IsKept))
            xml.Append(' ').Append(attribute.Name).Append("=\"").Append(Escape(attribute.Value)).Append('"');
        if (element.GetAttribute("lang") is { } language && space.Length == 0) xml.Append(" xml:lang=\"").Append(Escape(language)).Append('"');
        if (!element.HasChildNodes)
        {
            xml.Append(IsVoid(name) || space.Length > 0 ? "/>" : $"></{name}>");
            return;
        }
        xml.Append('>');
        foreach (var child in element.ChildNodes) Append(child, space);
        xml.Append("</").Append(name).Append('>');
    }

    private static bool IsKept(IAttr attribute) => attribute.Name is "epub:type"
        || (attribute.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') && !attribute.Name.StartsWith("data-", StringComparison.Ordinal)
            && !attribute.Name.StartsWith("on", StringComparison.Ordinal) && attribute.Name is not ("xmlns" or "tabindex"));

    private static bool IsVoid(string name) => name is "br" or "hr" or "img" or "col" or "wbr" or "area" or "base" or "link" or "meta";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '&') escaped.Append("&amp;");
            else if (rune.Value == '<') escaped.Append("&lt;");
            else if (rune.Value == '>') escaped.Append("&gt;");
            else if (rune.Value == '"') escaped.Append("&quot;");
            else if (!XmlCharacters.IsForbidden(rune.Value)) escaped.Append(rune.ToString());
        }
        return escaped.ToString();
    }
}
