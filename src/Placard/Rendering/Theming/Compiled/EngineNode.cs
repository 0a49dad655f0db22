using Fluid.Ast;
using Fluid.Values;

namespace Placard.Rendering.Theming.Compiled;

/// <summary>A tag that is left to the engine: it is handed our variables and may change them.</summary>
internal sealed class EngineNode(Statement statement) : Node
{
    public override Flow Write(Frame frame)
    {
        var given = EngineVariables.Give(frame);
        // Nothing in a template waits for anything, so the task is complete when it is handed out.
        var completion = statement.WriteToAsync(frame.Writer, HtmlTextEncoder.Instance, frame.Fluid).AsTask().GetAwaiter().GetResult();
        EngineVariables.TakeBack(frame, given);
        return completion switch { Completion.Break => Flow.Break, Completion.Continue => Flow.Continue, _ => Flow.Next };
    }
}

/// <summary>An expression that is left to the engine.</summary>
internal sealed class EngineOperand(Expression expression) : Operand
{
    public override object? Get(Frame frame) => EngineValues.Unwrap(Evaluate(expression, frame));

    public static FluidValue Evaluate(Expression expression, Frame frame)
    {
        EngineVariables.Give(frame);
        return expression.EvaluateAsync(frame.Fluid).AsTask().GetAwaiter().GetResult();
    }
}

/// <summary>A question that is left to the engine.</summary>
internal sealed class EngineCondition(Expression expression) : Condition
{
    public override bool Holds(Frame frame) => EngineOperand.Evaluate(expression, frame).ToBooleanValue();
}

/// <summary>Carries variables between a frame and the engine's context.</summary>
internal static class EngineVariables
{
    public static FluidValue[] Give(Frame frame)
    {
        foreach (var (name, value) in frame.Page.Values) frame.Fluid.SetValue(name, EngineValues.Wrap(value));
        var names = frame.Template.Names;
        var given = new FluidValue[names.Count];
        for (var slot = 0; slot < given.Length; slot++)
        {
            if (ReferenceEquals(frame[slot], Frame.Unset)) given[slot] = frame.Fluid.GetValue(names[slot]);
            else frame.Fluid.SetValue(names[slot], given[slot] = EngineValues.Wrap(frame[slot]));
        }
        return given;
    }

    public static void TakeBack(Frame frame, FluidValue[] given)
    {
        for (var slot = 0; slot < given.Length; slot++)
        {
            var value = frame.Fluid.GetValue(frame.Template.Names[slot]);
            if (!ReferenceEquals(value, given[slot])) frame[slot] = EngineValues.Unwrap(value);
        }
    }
}
