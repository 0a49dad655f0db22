using System.Buffers;
using System.Text;

namespace Placard.Outputs.Images;

/// <summary>Writes XML in one form: double quotation marks, one blank before an attribute, empty elements closed at once where they were.</summary>
internal sealed class SvgWriter
{
    private static readonly SearchValues<char> NeedReference = SearchValues.Create("&<>\"\t\n\r");

    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    /// <summary>Begins an element; <see cref="EndStart"/> ends its tag.</summary>
    public void Start(string name)
    {
        text.Append('<').Append(name);
        open.Push(name);
    }

    public void Attribute(string name, string value)
    {
        text.Append(' ').Append(name).Append("=\"");
        Append(value, isAttribute: true);
        text.Append('"');
    }

    public void EndStart(bool isEmpty)
    {
        text.Append(isEmpty ? "/>" : ">");
        if (isEmpty) open.Pop();
    }

    public void End() => text.Append("</").Append(open.Pop()).Append('>');

    public void Text(string value) => Append(value, isAttribute: false);

    private void Append(string value, bool isAttribute)
    {
        if (value.AsSpan().IndexOfAny(NeedReference) < 0)
        {
            text.Append(value);
            return;
        }
        foreach (var c in value)
        {
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>' when !isAttribute && text is [.., ']', ']']: text.Append("&gt;"); break;
                case '"' when isAttribute: text.Append("&quot;"); break;
                case '\r': text.Append("&#13;"); break;
                case '\t' or '\n' when isAttribute: text.Append(c == '\t' ? "&#9;" : "&#10;"); break;
                default: text.Append(c); break;
            }
        }
    }
}
