using Fluid;
using Placard.Liquid;

namespace Placard.Theming;

/// <summary>A filter of ours: a value in, a value out.</summary>
internal delegate object? ThemeFilter(object? input, FilterInput arguments, PageContext page);

/// <summary>What stands after a filter's name.</summary>
/// <param name="values">The arguments in their order.</param>
/// <param name="names">Their names, null where one has none.</param>
internal readonly struct FilterInput(object?[] values, string?[] names)
{
    /// <summary>Null where there are fewer.</summary>
    public object? At(int index) => index < values.Length ? values[index] : null;

    public int Count => values.Length;

    /// <summary>The name of an argument; null where it has none.</summary>
    public string? NameAt(int index) => names[index];

    public FilterArguments ToEngine()
    {
        var arguments = new FilterArguments();
        for (var i = 0; i < values.Length; i++) arguments.Add(names[i], FluidValues.Wrap(values[i]));
        return arguments;
    }

    public static FilterInput FromEngine(FilterArguments arguments)
    {
        var named = arguments.Names.ToList();
        var values = Enumerable.Range(0, arguments.Count).Select(arguments.At).ToList();
        return new FilterInput(
            [.. values.Select(FluidValues.Unwrap)],
            [.. values.Select(value => named.Find(name => ReferenceEquals(arguments[name], value)))]);
    }
}
