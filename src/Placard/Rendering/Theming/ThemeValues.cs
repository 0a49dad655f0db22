using System.Collections;
using Fluid.Values;

namespace Placard.Rendering.Theming;

/// <summary>Makes of any value what a template sees; absent values, empty texts and empty lists are all nil.</summary>
internal static class ThemeValues
{
    public static FluidValue Wrap(object? value) => value switch
    {
        null or "" => NilValue.Instance,
        string text => new StringValue(text),
        FluidValue fluid => fluid,
        bool flag => BooleanValue.Create(flag),
        int number => NumberValue.Create(number),
        long number => NumberValue.Create(number),
        _ when Shapes.Find(value) is { } shape => new ShapedValue(value, shape),
        IReadOnlyDictionary<string, object> map => map.Count == 0 ? NilValue.Instance : new ShapedValue(map, new MapShape(map)),
        IEnumerable list => WrapList(list),
        _ => new ShapedValue(value, Shapes.Empty),
    };

    private static FluidValue WrapList(IEnumerable list)
    {
        var items = new List<FluidValue>();
        foreach (var item in list) items.Add(Wrap(item));
        return items.Count == 0 ? NilValue.Instance : new ArrayValue(items);
    }

    /// <summary>What an author wrote under <c>extra:</c>, where any name may be asked for.</summary>
    private sealed class MapShape(IReadOnlyDictionary<string, object> map) : Shape("extra")
    {
        public override IEnumerable<string> Members => map.Keys;

        public override bool TryGet(object item, string member, PageContext context, out object? value)
        {
            value = map.GetValueOrDefault(member);
            return true;
        }
    }
}
