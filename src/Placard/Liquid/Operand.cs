using Placard.Theming;

namespace Placard.Liquid;

/// <summary>Something that has a value: text, a number, yes or no, an object of the model, a list of them, or null, which is also every empty text and list.</summary>
internal abstract class Operand
{
    public abstract object? Get(Frame frame);
}

internal sealed class LiteralOperand(object? value) : Operand
{
    public object? Value => value;

    public override object? Get(Frame frame) => value;
}

/// <summary>A variable of the template, else what the page calls by that name.</summary>
internal sealed class VariableOperand(string name, int slot) : Operand
{
    public override object? Get(Frame frame)
    {
        var value = frame[slot];
        return ReferenceEquals(value, Frame.Unset) ? frame.Page.Find(name) : value;
    }
}

/// <summary>A part of an object, by its name.</summary>
internal sealed class MemberOperand(Operand target, string name) : Operand
{
    private Getter? cached;

    public override object? Get(Frame frame)
    {
        if (target.Get(frame) is not { } item) return null;
        var getter = cached;
        if (getter is null || getter.Type != item.GetType())
        {
            if (Shapes.Find(item) is not { } shape) return LiquidValues.PartOf(item, name, frame.Page);
            if (shape.Find(name) is not { } get)
            {
                TemplateNames.ReportUnknown(frame.Page, shape, name);
                return null;
            }
            cached = getter = new Getter(item.GetType(), get);
        }
        return LiquidValues.Normalise(getter.Get(item, frame.Page));
    }

    /// <summary>What was found for the last type of object, which is nearly always that of the next.</summary>
    private sealed record Getter(Type Type, Func<object, PageContext, object?> Get);
}

/// <summary>A part of a list or of free keys, by a value.</summary>
internal sealed class IndexOperand(Operand target, Operand index) : Operand
{
    public override object? Get(Frame frame)
    {
        if (target.Get(frame) is not { } item) return null;
        return index.Get(frame) switch
        {
            string name when item is not string => LiquidValues.PartOf(item, name, frame.Page),
            (int or long or decimal) and var number when item is not string => LiquidValues.ItemAt(item, (int)LiquidValues.ToNumber(number)),
            _ => null,
        };
    }
}

/// <summary>A value sent through a filter.</summary>
/// <param name="names">The names of the arguments, null where one has none.</param>
internal sealed class FilterOperand(Operand input, ThemeFilter filter, Operand[] arguments, string?[] names) : Operand
{
    private static readonly FilterInput None = new([], []);

    public override object? Get(Frame frame)
    {
        if (arguments.Length == 0) return filter(input.Get(frame), None, frame.Page);
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].Get(frame);
        return filter(input.Get(frame), new FilterInput(values, names), frame.Page);
    }
}
