namespace Placard.Liquid;

/// <summary><c>{% render %}</c>: a partial, which sees what it is handed and what the host shows, and nothing of the template around it.</summary>
internal sealed class RenderNode(string name, TemplatePlace place, (string Name, Operand Value)[] arguments) : Node
{
    private Callee? callee;

    public override Flow Write(Frame frame)
    {
        callee ??= Find(frame.Host.Templates);
        var own = frame.Enter(callee.Template, name, place);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (callee.Slots[i] >= 0) own[callee.Slots[i]] = arguments[i].Value.Get(frame);
        }
        var before = frame.Budget.Begin(this, place);
        try
        {
            callee.Template.Write(own);
        }
        catch (TemplateLimitException exceeded) when (frame.Budget.Blame(exceeded, this, place, before))
        {
            throw;
        }
        return Flow.Next;
    }

    private Callee Find(TemplateSet templates)
    {
        if (!templates.Partials.TryGetValue(name, out var partial)) throw new TemplateException($"there is no partial `{name}`", place);
        return new Callee(partial.Compiled, [.. arguments.Select(argument => partial.Compiled.SlotOf(argument.Name))]);
    }

    private sealed record Callee(CompiledTemplate Template, int[] Slots);
}
