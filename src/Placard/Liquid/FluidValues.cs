using System.Collections;
using Fluid;
using Fluid.Values;

namespace Placard.Liquid;

/// <summary>Values on their way to the engine and back.</summary>
internal static class FluidValues
{
    public static FluidValue Wrap(object? value) => LiquidValues.Normalise(value) switch
    {
        null => NilValue.Instance,
        string text => new StringValue(text),
        FluidValue fluid => fluid,
        bool flag => BooleanValue.Create(flag),
        int number => NumberValue.Create(number),
        long number => NumberValue.Create(number),
        decimal number => NumberValue.Create(number),
        IHtml html => new StringValue(html.ToString()!, encode: false),
        IReadOnlyDictionary<string, object> map => new EngineObject(map),
        IList list => new ArrayValue([.. list.Cast<object?>().Select(Wrap)]),
        { } item => new EngineObject(item),
    };

    public static object? Unwrap(FluidValue value) => value switch
    {
        StringValue { Encode: false } html => new HtmlFragment(html.ToStringValue()),
        StringValue text => LiquidValues.Normalise(text.ToStringValue()),
        NumberValue number => number.ToNumberValue() is var exact && exact.Scale == 0 && Math.Abs(exact) <= int.MaxValue ? (int)exact : exact,
        BooleanValue flag => flag.ToBooleanValue(),
        EngineObject item => item.ToObjectValue(),
        ArrayValue array => LiquidValues.Normalise(array.Values.Select(Unwrap).ToList()),
        _ => value.IsNil() ? null : value,
    };

    /// <summary>An object of the model as the engine sees it.</summary>
    private sealed class EngineObject(object item) : FluidValue
    {
        public override Fluid.Values.FluidValues Type => Fluid.Values.FluidValues.Object;

        public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new(Part(name, (FluidContext)context));

        private FluidValue Part(string name, FluidContext context) => Wrap(LiquidValues.PartOf(item, name, context.Host, context.Place));

        public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

        public override bool Equals(FluidValue? other) => other is not null && Equals(item, other.ToObjectValue());

        public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

        public override int GetHashCode() => item.GetHashCode();

        public override bool ToBooleanValue() => true;

        public override decimal ToNumberValue() => 0;

        public override string ToStringValue() => item.ToString() ?? "";

        public override object ToObjectValue() => item;

        public override ValueTask WriteToAsync(TextWriter writer, System.Text.Encodings.Web.TextEncoder encoder, System.Globalization.CultureInfo cultureInfo)
        {
            encoder.Encode(writer, ToStringValue());
            return default;
        }
    }
}
