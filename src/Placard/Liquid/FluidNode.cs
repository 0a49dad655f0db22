using Fluid.Ast;
using Fluid.Values;

namespace Placard.Liquid;

/// <summary>A tag that is left to the engine: it is handed our variables and may change them.</summary>
internal sealed class FluidNode(Statement statement, SubtreePlace place) : Node
{
    public override Flow Write(Frame frame)
    {
        var given = FluidVariables.Give(frame);
        frame.Fluid.Place = place;
        Completion completion;
        try
        {
            // Nothing in a template waits for anything, so the task is complete when it is handed out.
            completion = statement.WriteToAsync(frame.Writer, HtmlTextEncoder.Instance, frame.Fluid).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception exception) when (TemplateException.Explains(exception))
        {
            throw new TemplateException(exception.Message, place);
        }
        FluidVariables.TakeBack(frame, given);
        return completion switch { Completion.Break => Flow.Break, Completion.Continue => Flow.Continue, _ => Flow.Next };
    }
}

/// <summary>An expression that is left to the engine.</summary>
internal sealed class FluidOperand(Expression expression, SubtreePlace place) : Operand
{
    public override object? Get(Frame frame) => FluidValues.Unwrap(Evaluate(expression, place, frame));

    public static FluidValue Evaluate(Expression expression, SubtreePlace place, Frame frame)
    {
        FluidVariables.Give(frame);
        frame.Fluid.Place = place;
        try
        {
            return expression.EvaluateAsync(frame.Fluid).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception exception) when (TemplateException.Explains(exception))
        {
            throw new TemplateException(exception.Message, place);
        }
    }
}

/// <summary>A question that is left to the engine.</summary>
internal sealed class FluidCondition(Expression expression, SubtreePlace place) : Condition
{
    public override bool Holds(Frame frame) => FluidOperand.Evaluate(expression, place, frame).ToBooleanValue();
}

/// <summary>Carries variables between a frame and the engine's context.</summary>
internal static class FluidVariables
{
    public static FluidValue[] Give(Frame frame)
    {
        foreach (var (name, value) in frame.Host.Values) frame.Fluid.SetValue(name, FluidValues.Wrap(value));
        var names = frame.Template.Names;
        var given = new FluidValue[names.Count];
        for (var slot = 0; slot < given.Length; slot++)
        {
            if (ReferenceEquals(frame[slot], Frame.Unset)) given[slot] = frame.Fluid.GetValue(names[slot]);
            else frame.Fluid.SetValue(names[slot], given[slot] = FluidValues.Wrap(frame[slot]));
        }
        return given;
    }

    public static void TakeBack(Frame frame, FluidValue[] given)
    {
        for (var slot = 0; slot < given.Length; slot++)
        {
            var value = frame.Fluid.GetValue(frame.Template.Names[slot]);
            if (!ReferenceEquals(value, given[slot])) frame[slot] = FluidValues.Unwrap(value);
        }
    }
}
