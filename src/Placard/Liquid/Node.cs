namespace Placard.Liquid;

/// <summary>A piece of a template.</summary>
internal abstract class Node
{
    public abstract Flow Write(Frame frame);
}

/// <summary>Whether a loop goes on after a piece.</summary>
internal enum Flow { Next, Continue, Break }

internal static class NodeExtensions
{
    public static Flow Write(this Node[] nodes, Frame frame)
    {
        frame.Budget.Spend(nodes.Length + 1);
        foreach (var node in nodes)
        {
            var flow = node.Write(frame);
            if (flow != Flow.Next) return flow;
        }
        return Flow.Next;
    }
}

/// <summary>Text that stands in the template.</summary>
internal sealed class TextNode(byte[] utf8) : Node
{
    public override Flow Write(Frame frame)
    {
        frame.Writer.WriteUtf8(utf8);
        return Flow.Next;
    }
}

/// <summary><c>{% break %}</c> and <c>{% continue %}</c>.</summary>
internal sealed class FlowNode(Flow flow) : Node
{
    public override Flow Write(Frame frame) => flow;
}

internal sealed class OutputNode(Operand operand) : Node
{
    public override Flow Write(Frame frame)
    {
        LiquidValues.Write(operand.Get(frame), frame.Writer);
        return Flow.Next;
    }
}

internal sealed class AssignNode(int slot, Operand operand) : Node
{
    public override Flow Write(Frame frame)
    {
        frame[slot] = operand.Get(frame);
        return Flow.Next;
    }
}

/// <summary><c>{% if %}</c> with its branches, and <c>{% unless %}</c>.</summary>
/// <param name="branches">Conditions and what follows if they hold; the first that does is written.</param>
/// <param name="otherwise">What is written if none holds.</param>
internal sealed class IfNode((Condition When, Node[] Then)[] branches, Node[] otherwise) : Node
{
    public override Flow Write(Frame frame)
    {
        foreach (var (when, then) in branches)
        {
            if (when.Holds(frame)) return then.Write(frame);
        }
        return otherwise.Write(frame);
    }
}
