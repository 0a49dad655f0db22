using System.Text;

namespace Placard.Outputs.Captures;

/// <summary>Writes HTML in one form, whose tokens mean the same to every parser: double quotation marks, no comments, each special character escaped.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    public HtmlBuilder Raw(string html)
    {
        text.Append(html);
        return this;
    }

    public HtmlBuilder Text(string value) => Append(value, isAttribute: false);

    public HtmlBuilder Attribute(string name, string value)
    {
        text.Append(' ').Append(name).Append("=\"");
        return Append(value, isAttribute: true).Raw("\"");
    }

    /// <summary>The destination of a link. One outside the archive opens in place of it, and learns nothing of it.</summary>
    public HtmlBuilder Destination(string url, bool isOutside)
    {
        Attribute("href", url);
        return isOutside ? Attribute("rel", "external nofollow noopener noreferrer").Attribute("target", "_top") : this;
    }

    private HtmlBuilder Append(string value, bool isAttribute)
    {
        foreach (var c in value)
        {
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '"' when isAttribute: text.Append("&quot;"); break;
                case '`' when isAttribute: text.Append("&#96;"); break;
                case '\0': break;
                default: text.Append(c); break;
            }
        }
        return this;
    }
}
