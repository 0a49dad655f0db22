using System.Runtime.CompilerServices;
using Fluid.Ast;
using Fluid.Values;

namespace Placard.Liquid;

/// <summary>A tag that is left to the engine: it is handed our variables and may change them.</summary>
internal sealed class FluidNode(Statement statement, SubtreePlace place) : Node
{
    public override Flow Write(Frame frame)
    {
        var before = frame.Budget.Begin(this, place);
        try
        {
            return Run(frame);
        }
        catch (TemplateLimitException exceeded) when (frame.Budget.Blame(exceeded, this, place, before))
        {
            throw;
        }
    }

    private Flow Run(Frame frame)
    {
        var given = FluidVariables.Give(frame);
        // Nothing in a template waits for anything, so the task is complete when it is handed out.
        var completion = FluidRun.Of(frame, place, context => statement.WriteToAsync(frame.Writer, HtmlTextEncoder.Instance, context));
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
        return FluidRun.Of(frame, place, expression.EvaluateAsync);
    }
}

/// <summary>A question that is left to the engine.</summary>
internal sealed class FluidCondition(Expression expression, SubtreePlace place) : Condition
{
    public override bool Holds(Frame frame) => FluidOperand.Evaluate(expression, place, frame).ToBooleanValue();
}

/// <summary>Runs a piece of the engine's tree.</summary>
internal static class FluidRun
{
    /// <exception cref="TemplateException">The engine refuses the piece.</exception>
    /// <exception cref="TemplateLimitException">The piece exceeds a limit.</exception>
    public static T Of<T>(Frame frame, TemplatePlace place, Func<FluidContext, ValueTask<T>> run)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new TemplateException("its tags run within one another too deeply", place);
        var context = frame.Fluid;
        context.Place = place;
        context.BeginSteps();
        try
        {
            return run(context).AsTask().GetAwaiter().GetResult();
        }
        catch (TemplateLimitException exceeded) when (!exceeded.IsOfSteps)
        {
            throw exceeded.At(place, isCertain: true);
        }
        catch (Exception exception) when (TemplateException.ExplainsEngine(exception))
        {
            context.EndSteps();
            throw new TemplateException(exception.Message, place);
        }
        finally
        {
            context.EndSteps();
        }
    }
}

/// <summary>Carries variables between a frame and the engine's context.</summary>
internal static class FluidVariables
{
    /// <summary>How many steps it takes to run a piece of the engine's tree, and for each variable.</summary>
    private const int CostOfRun = 50, CostOfVariable = 10;

    public static FluidValue[] Give(Frame frame)
    {
        foreach (var (name, value) in frame.Host.Values) frame.Fluid.SetValue(name, FluidValues.Wrap(value));
        var names = frame.Template.Names;
        frame.Budget.Spend(CostOfRun + CostOfVariable * names.Count);
        var given = new FluidValue[names.Count];
        for (var slot = 0; slot < given.Length; slot++)
        {
            if (ReferenceEquals(frame[slot], Frame.Unset)) given[slot] = frame.Fluid.GetValue(names[slot]);
            else frame.Fluid.SetValue(names[slot], given[slot] = Wrap(frame[slot], frame.Budget));
        }
        return given;
    }

    private static FluidValue Wrap(object? value, TemplateBudget budget)
    {
        if (value is System.Collections.IList list) budget.Spend(list.Count);
        return FluidValues.Wrap(value);
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
