using Placard.Liquid;

namespace Placard.Theming.Templates;

/// <summary><c>{% body %}</c>: the page's own layout inside the document's frame.</summary>
internal sealed class BodyNode(TemplatePlace place) : Node
{
    public override Flow Write(Frame frame)
    {
        var layout = ((PageContext)frame.Host).Layout;
        layout.Compiled.Write(frame.Enter(layout.Compiled, layout.Source.Name, place));
        return Flow.Next;
    }
}
