using System.Collections;
using System.Globalization;
using Fluid.Values;

namespace Placard.Liquid;

/// <summary>What Liquid makes of values: truth, equality, order, text.</summary>
internal static class LiquidValues
{
    private static readonly object?[] NoItems = [];

    /// <summary>A value as templates see it: what is empty is null, and a list can be walked more than once.</summary>
    public static object? Normalise(object? value) => value switch
    {
        null => null,
        string text => text.Length == 0 ? null : text,
        IReadOnlyDictionary<string, object> map => map.Count == 0 ? null : map,
        IList list => list.Count == 0 ? null : list,
        IEnumerable items => Normalise(items.Cast<object?>().ToList()),
        _ => value,
    };

    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        FluidValue fluid => fluid.ToBooleanValue(),
        _ => true,
    };

    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (FluidValue, _) or (_, FluidValue) => FluidValues.Wrap(left).Equals(FluidValues.Wrap(right)),
        (null, _) or (_, null) => false,
        (string one, string other) => one == other,
        (int one, int other) => one == other,
        (int or long or decimal, int or long or decimal) => ToNumber(left) == ToNumber(right),
        (IList one, IList other) => one.Count == other.Count && one.Cast<object?>().Zip(other.Cast<object?>()).All(pair => AreEqual(pair.First, pair.Second)),
        _ => left.Equals(right),
    };

    /// <summary>Less than, equal or greater as a number below, of or above 0; null where the two have no order.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (int or long or decimal, _) => ToNumber(left).CompareTo(ToNumber(right)),
        (string one, _) => string.CompareOrdinal(one, ToText(right)),
        _ => null,
    };

    public static bool Contains(object? whole, object? part) => whole switch
    {
        null => false,
        string text => text.Contains(ToText(part), StringComparison.Ordinal),
        IList list => list.Cast<object?>().Any(item => AreEqual(item, part)),
        _ => false,
    };

    public static decimal ToNumber(object? value) => value switch
    {
        int number => number,
        long number => number,
        decimal number => number,
        null => 0,
        _ => FluidValues.Wrap(value).ToNumberValue(),
    };

    /// <summary>A whole number; what is beyond the largest or smallest counts as that.</summary>
    public static int ToInt(object? value) => (int)Math.Clamp(ToNumber(value), int.MinValue, int.MaxValue);

    public static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        IHtml html => html.ToString()!,
        bool flag => flag ? "true" : "false",
        IList list => string.Concat(list.Cast<object?>().Select(ToText)),
        FluidValue fluid => fluid.ToStringValue(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Writes a value; all but HTML is encoded.</summary>
    public static void Write(object? value, Utf8PageWriter writer)
    {
        if (value is null) return;
        if (value is string text)
        {
            writer.WriteEncoded(text);
        }
        else if (value is IHtml html)
        {
            html.Write(writer);
        }
        else if (value is IList list)
        {
            foreach (var item in list) Write(item, writer);
        }
        else
        {
            writer.WriteEncoded(ToText(value));
        }
    }

    /// <summary>What a loop walks over: a list's items, a map's pairs, else the value alone.</summary>
    public static IList ToList(object? value) => value switch
    {
        null => NoItems,
        IList list => list,
        IReadOnlyDictionary<string, object> map => map.Select(pair => (object?)new object?[] { pair.Key, pair.Value }).ToList(),
        FluidValue fluid => fluid.Enumerate(new Fluid.TemplateContext()).Select(FluidValues.Unwrap).ToList(),
        _ => new[] { value },
    };

    /// <summary>A part of a text, a list, a map or an object; a member that the object does not have is reported.</summary>
    /// <param name="place">Where the part is asked for.</param>
    public static object? PartOf(object item, string name, TemplateHost host, TemplatePlace place)
    {
        switch (item)
        {
            case IReadOnlyDictionary<string, object> map:
                return Normalise(map.GetValueOrDefault(name) ?? (name == "size" ? map.Count : null));
            case IList list:
                return name switch { "size" => list.Count, "first" => ItemAt(list, 0), "last" => ItemAt(list, -1), _ => null };
            case string text:
                return name switch { "size" => text.Length, "first" => text[..1], "last" => text[^1..], _ => null };
            case bool or int or long or decimal or FluidValue:
                return null;
            default:
                var members = host.Templates.MembersOf(item) ?? MemberTable.Empty;
                if (members.Find(name) is { } get) return Normalise(get(item, host));
                host.ReportUnknown(members, name, place);
                return null;
        }
    }

    /// <summary>An item of a list, from the end where the index is negative; null where there is none.</summary>
    public static object? ItemAt(object item, int index)
    {
        if (item is not IList list) return null;
        if (index < 0) index += list.Count;
        return index >= 0 && index < list.Count ? Normalise(list[index]) : null;
    }
}
