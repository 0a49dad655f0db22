using Placard.Theming;

namespace Placard.Liquid;

/// <summary><c>{% render %}</c>: a partial, which sees what it is handed and what the page shows, and nothing of the template around it.</summary>
internal sealed class RenderNode(string name, (string Name, Operand Value)[] arguments) : Node
{
    private const int MostNested = 100;

    private Callee? callee;

    public override Flow Write(Frame frame)
    {
        callee ??= Find(frame.Page.Theme);
        if (++frame.Page.Depth > MostNested) throw new InvalidOperationException($"partials render one another more than {MostNested} deep, such as `{name}`");
        var own = new Frame(callee.Template, frame.Page, frame.Writer);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (callee.Slots[i] >= 0) own[callee.Slots[i]] = arguments[i].Value.Get(frame);
        }
        callee.Template.Write(own);
        frame.Page.Depth--;
        return Flow.Next;
    }

    private Callee Find(Theme theme)
    {
        if (!theme.Partials.TryGetValue(name, out var partial)) throw new FileNotFoundException($"there is no partial `{name}`");
        return new Callee(partial.Compiled, [.. arguments.Select(argument => partial.Compiled.SlotOf(argument.Name))]);
    }

    private sealed record Callee(CompiledTemplate Template, int[] Slots);
}

/// <summary><c>{% body %}</c>: the page's own layout inside the document's frame.</summary>
internal sealed class BodyNode : Node
{
    public override Flow Write(Frame frame)
    {
        frame.Page.Layout.Compiled.Write(frame.Page, frame.Writer);
        return Flow.Next;
    }
}

/// <summary><c>{% shared %}</c> and what stands in it.</summary>
/// <param name="name">The name of the one value that the block sees; empty where there is none.</param>
internal sealed class SharedNode(string name, Operand? value, CompiledTemplate block) : Node
{
    private readonly int slot = block.SlotOf(name);

    public override Flow Write(Frame frame)
    {
        frame.Page.Shared.Write(block, slot, value?.Get(frame), frame.Page, frame.Writer);
        return Flow.Next;
    }
}
