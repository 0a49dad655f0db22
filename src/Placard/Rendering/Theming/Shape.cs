using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Placard.Rendering.Theming;

/// <summary>The names under which templates see the parts of an object; there are no others.</summary>
internal abstract class Shape(string name)
{
    public string Name { get; } = name;

    public abstract IEnumerable<string> Members { get; }

    /// <summary>False where the shape has no such member.</summary>
    public abstract bool TryGet(object item, string member, PageContext context, out object? value);
}

/// <inheritdoc />
internal sealed class Shape<T>(string name, params IReadOnlyList<(string Name, Func<T, PageContext, object?> Get)> members) : Shape(name)
{
    private readonly FrozenDictionary<string, Func<T, PageContext, object?>> getters =
        members.ToFrozenDictionary(member => member.Name, member => member.Get, StringComparer.Ordinal);

    public override IEnumerable<string> Members => getters.Keys;

    public override bool TryGet(object item, string member, PageContext context, out object? value)
    {
        value = null;
        if (!getters.TryGetValue(member, out var getter)) return false;
        value = getter((T)item, context);
        return true;
    }
}

/// <summary>An object as a template sees it.</summary>
internal sealed class ShapedValue(object item, Shape shape) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context)
    {
        var page = (PageContext)context;
        if (shape.TryGet(item, name, page, out var value)) return new(ThemeValues.Wrap(value));
        TemplateNames.ReportUnknown(page, shape, name);
        return new(NilValue.Instance);
    }

    public override bool Equals(FluidValue? other) => other is not null && Equals(item, other.ToObjectValue());

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => item.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => item.ToString() ?? "";

    public override object ToObjectValue() => item;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        encoder.Encode(writer, ToStringValue());
        return default;
    }
}
