using Fluid;

namespace Placard.Liquid;

/// <summary>A filter: a value in, a value out.</summary>
internal delegate object? TemplateFilter(object? input, FilterInput arguments, TemplateHost host);

/// <summary>What stands after a filter's name.</summary>
/// <param name="values">The arguments in their order.</param>
/// <param name="call">Where the filter is called.</param>
internal readonly struct FilterInput(object?[] values, FilterCall call)
{
    public FilterCall Call => call;

    /// <summary>Null where there are fewer.</summary>
    public object? At(int index) => index < values.Length ? values[index] : null;

    public int Count => values.Length;

    /// <summary>The name of an argument; null where it has none.</summary>
    public string? NameAt(int index) => call.Names[index];

    public FilterArguments ToEngine()
    {
        var arguments = new FilterArguments();
        for (var i = 0; i < values.Length; i++) arguments.Add(call.Names[i], FluidValues.Wrap(values[i]));
        return arguments;
    }

    public static FilterInput FromEngine(FilterArguments arguments, FluidContext context)
    {
        var named = arguments.Names.ToList();
        var values = Enumerable.Range(0, arguments.Count).Select(arguments.At).ToList();
        var call = new FilterCall([.. values.Select(value => named.Find(name => ReferenceEquals(arguments[name], value)))], context.Place, context.Place, []);
        return new FilterInput([.. values.Select(FluidValues.Unwrap)], call);
    }
}

/// <summary>One place of a template where a filter is called.</summary>
/// <param name="Names">The names of the arguments, null where one has none.</param>
/// <param name="Place">The filter's name.</param>
/// <param name="Input">What is sent through it.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record FilterCall(string?[] Names, TemplatePlace Place, TemplatePlace Input, TemplatePlace[] Arguments)
{
    /// <summary>The place of an argument; of the filter where that is not known.</summary>
    public TemplatePlace PlaceOf(int argument) => argument < Arguments.Length ? Arguments[argument] : Place;
}
