using Placard.Liquid;

namespace Placard.Theming.Templates;

/// <summary><c>{% shared %}</c> and what stands in it.</summary>
internal sealed class SharedNode(TemplateBlock block) : Node
{
    private readonly int slot = block.Content.SlotOf(block.Name);

    public override Flow Write(Frame frame)
    {
        var page = (PageContext)frame.Host;
        page.Shared.Write(block, slot, block.Value?.Get(frame), page, frame);
        return Flow.Next;
    }
}
