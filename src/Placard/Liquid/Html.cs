namespace Placard.Liquid;

/// <summary>HTML already: it is written as it is.</summary>
internal interface IHtml
{
    void Write(Utf8PageWriter writer);
}

/// <summary>A piece of HTML that is at hand as text.</summary>
internal sealed class HtmlFragment(string html) : IHtml
{
    public void Write(Utf8PageWriter writer) => writer.Write(html);

    public override string ToString() => html;
}
