using System.Collections;

namespace Placard.Liquid;

/// <summary>What <c>{% if %}</c> asks.</summary>
internal abstract class Condition
{
    public abstract bool Holds(Frame frame);
}

/// <summary>Whether there is a value that is not <c>false</c>.</summary>
internal sealed class TruthCondition(Operand operand) : Condition
{
    public override bool Holds(Frame frame) => LiquidValues.IsTrue(operand.Get(frame));
}

internal sealed class NotCondition(Condition inner) : Condition
{
    public override bool Holds(Frame frame) => !inner.Holds(frame);
}

internal sealed class AndCondition(Condition left, Condition right) : Condition
{
    public override bool Holds(Frame frame) => left.Holds(frame) && right.Holds(frame);
}

internal sealed class OrCondition(Condition left, Condition right) : Condition
{
    public override bool Holds(Frame frame) => left.Holds(frame) || right.Holds(frame);
}

/// <summary>A comparison of two values.</summary>
internal sealed class CompareCondition(Operand left, Operand right, Func<object?, object?, bool> compare) : Condition
{
    public override bool Holds(Frame frame)
    {
        var (one, other) = (left.Get(frame), right.Get(frame));
        if (one is string { Length: > 64 } text) frame.Budget.Spend(text.Length / 64);
        else if (one is IList list) frame.Budget.Spend(list.Count);
        return compare(one, other);
    }
}
