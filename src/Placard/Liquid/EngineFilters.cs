using Fluid;
using Fluid.Values;

namespace Placard.Liquid;

/// <summary>Bounds the filters of the engine: what would become too large is refused before it is made.</summary>
internal static class EngineFilters
{
    /// <summary>The maximum length of a .NET format and of a width or precision in it: a single one can ask for a gigabyte.</summary>
    private const int MaxFormat = 200, MaxFormatDigits = 2;

    /// <summary>How many steps the engine takes to call a filter, and for each item of a list.</summary>
    private const int CostOfCall = 20, CostOfItem = 8;

    public static void Bound(TemplateOptions options)
    {
        foreach (var (name, filter) in options.Filters.ToList()) options.Filters.AddFilter(name, Bounded(name, filter));
    }

    private static FilterDelegate Bounded(string name, FilterDelegate filter) => (input, arguments, context) =>
    {
        var budget = ((FluidContext)context).Host.Budget;
        budget.Spend(CostOfCall);
        CheckInput(input, budget);
        for (var i = 0; i < arguments.Count; i++) CheckInput(arguments.At(i), budget);
        CheckGrowth(name, input, arguments, context, budget);
        var result = Run(filter, input, arguments, context);
        CheckInput(result, budget);
        return new ValueTask<FluidValue>(result);
    };

    private static FluidValue Run(FilterDelegate filter, FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        try
        {
            return filter(input, arguments, context).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception exception) when (TemplateException.ExplainsEngine(exception))
        {
            throw new FluidException(exception.Message);
        }
    }

    private static void CheckInput(FluidValue value, TemplateBudget budget)
    {
        if (value is StringValue text) TemplateLimits.CheckText(text.ToStringValue().Length, budget);
        else if (value is ArrayValue array) TemplateLimits.CheckItems(array.Values.Count, budget, CostOfItem);
    }

    private static void CheckGrowth(string name, FluidValue input, FilterArguments arguments, TemplateContext context, TemplateBudget budget)
    {
        switch (name)
        {
            case "replace":
                TemplateLimits.CheckReplaced(input.ToStringValue(), arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue(), budget);
                break;
            case "split":
                var separator = arguments.At(0).ToStringValue();
                var text = input.ToStringValue();
                TemplateLimits.CheckNewItems(separator.Length == 0 ? text.Length : text.AsSpan().Count(separator) + 1, budget);
                break;
            case "join":
                TemplateLimits.CheckText(LengthOfJoined(input, arguments.At(0).ToStringValue().Length, context), budget);
                break;
            case "format_number" or "format_date":
                CheckFormat(arguments.At(0).ToStringValue());
                break;
            case "format_string":
                CheckFormat(input.ToStringValue());
                break;
        }
    }

    private static long LengthOfJoined(FluidValue input, int separator, TemplateContext context) =>
        input is ArrayValue ? input.Enumerate(context).Sum(item => (long)(item is StringValue text ? text.ToStringValue().Length : 0) + separator) : 0;

    private static void CheckFormat(string format)
    {
        if (format.Length > MaxFormat) throw TemplateLimitException.TooLarge(format.Length, "characters", MaxFormat);
        var digits = 0;
        foreach (var c in format)
        {
            digits = char.IsAsciiDigit(c) && c != '0' || digits > 0 && c == '0' ? digits + 1 : 0;
            if (digits > MaxFormatDigits) throw TemplateLimitException.TooLarge(digits, "digits", MaxFormatDigits);
        }
    }
}
