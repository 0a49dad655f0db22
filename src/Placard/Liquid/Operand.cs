using System.Collections;

namespace Placard.Liquid;

/// <summary>
/// Something that has a value: text, a number, yes or no, an object of the model, a list of them, or null, which is also every empty text and list.
/// </summary>
internal abstract class Operand
{
    public abstract object? Get(Frame frame);
}

internal sealed class LiteralOperand(object? value) : Operand
{
    public object? Value => value;

    public override object? Get(Frame frame) => value;
}

/// <summary>A variable of the template, else what the host calls by that name.</summary>
internal sealed class VariableOperand(string name, int slot) : Operand
{
    public override object? Get(Frame frame)
    {
        var value = frame[slot];
        return ReferenceEquals(value, Frame.Unset) ? frame.Host.Find(name) : value;
    }
}

/// <summary>A part of an object, by its name.</summary>
/// <param name="place">Where the name is written.</param>
internal sealed class MemberOperand(Operand target, string name, TemplatePlace place) : Operand
{
    private Getter? cached;

    public override object? Get(Frame frame)
    {
        if (target.Get(frame) is not { } item) return null;
        var getter = cached;
        if (getter is null || getter.Type != item.GetType())
        {
            if (frame.Host.Templates.MembersOf(item) is not { } members) return LiquidValues.PartOf(item, name, frame.Host, place);
            if (members.Find(name) is not { } get)
            {
                frame.Host.ReportUnknown(members, name, place);
                return null;
            }
            cached = getter = new Getter(item.GetType(), get);
        }
        return LiquidValues.Normalise(getter.Get(item, frame.Host));
    }

    /// <summary>What was found for the last type of object, which is nearly always that of the next.</summary>
    private sealed record Getter(Type Type, Func<object, TemplateHost, object?> Get);
}

/// <summary>A part of a list or of free keys, by a value.</summary>
/// <param name="place">Where the value is written.</param>
internal sealed class IndexOperand(Operand target, Operand index, TemplatePlace place) : Operand
{
    public override object? Get(Frame frame)
    {
        if (target.Get(frame) is not { } item) return null;
        return index.Get(frame) switch
        {
            string name when item is not string => LiquidValues.PartOf(item, name, frame.Host, place),
            (int or long or decimal) and var number when item is not string => LiquidValues.ItemAt(item, LiquidValues.ToInt(number)),
            _ => null,
        };
    }
}

/// <summary>A value sent through a filter.</summary>
internal sealed class FilterOperand(Operand input, TemplateFilter filter, Operand[] arguments, FilterCall call) : Operand
{
    public override object? Get(Frame frame)
    {
        object?[] values = arguments.Length == 0 ? [] : new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].Get(frame);
        var value = input.Get(frame);
        try
        {
            frame.Budget.Spend(1);
            var result = filter(value, new FilterInput(values, call), frame.Host);
            if (result is string or IList) TemplateLimits.Check(result, frame.Budget);
            return result;
        }
        catch (TemplateLimitException exceeded) when (!exceeded.IsOfSteps)
        {
            throw exceeded.At(call.Place, isCertain: true);
        }
        catch (Exception exception) when (TemplateException.Explains(exception))
        {
            throw new TemplateException(exception.Message, call.Place);
        }
    }
}
