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

    public HtmlBuilder Text(string value)
    {
        foreach (var c in value)
        {
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '\0': break;
                default: text.Append(c); break;
            }
        }
        return this;
    }

    public HtmlBuilder Attribute(string name, string value)
    {
        text.Append(' ').Append(name).Append("=\"");
        foreach (var c in value)
        {
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '"': text.Append("&quot;"); break;
                case '`': text.Append("&#96;"); break;
                case '\0': break;
                default: text.Append(c); break;
            }
        }
        text.Append('"');
        return this;
    }
}
