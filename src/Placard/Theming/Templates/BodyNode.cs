using Placard.Liquid;

namespace Placard.Theming.Templates;

/// <summary><c>{% body %}</c>: the page's own layout inside the document's frame.</summary>
internal sealed class BodyNode(TemplatePlace place) : Node
{
    public override Flow Write(Frame frame)
    {
        var layout = ((PageContext)frame.Host).Layout;
        var own = frame.Enter(layout.Compiled, layout.Source.Name, place);
        try
        {
            layout.Compiled.Write(own);
        }
        catch (TemplateLimitException exceeded) when (exceeded.Place is null)
        {
            throw exceeded.At(layout.Source.Start, isCertain: false);
        }
        return Flow.Next;
    }
}
