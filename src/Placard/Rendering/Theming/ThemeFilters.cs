using Fluid;
using Fluid.Values;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Rendering.Theming;

/// <summary>The filters that templates have besides Liquid's own.</summary>
internal static class ThemeFilters
{
    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("t", Translate);
        filters.AddFilter("day", (input, _, context) => Text(input.ToObjectValue() is ArchiveDate date ? WordsOf(context).Day(date) : ""));
        filters.AddFilter("iso", (input, _, _) => Text(input.ToObjectValue() is ArchiveDate date ? date.ToString() : ""));
        filters.AddFilter("number", (input, _, context) => Text(WordsOf(context).Number(input.ToNumberValue())));
        filters.AddFilter("size", Size);
        filters.AddFilter("lang", (input, _, context) => Language(input.ToObjectValue(), ((PageContext)context).Page.Lang));
        filters.AddFilter("language", (input, _, context) => Text(((PageContext)context).Theme.NameOf(input.ToStringValue())));
        filters.AddFilter("url", (input, _, context) => Text(((PageContext)context).Root + Permalink.Encode(input.ToStringValue())));
        filters.AddFilter("cut", (input, arguments, _) => Text(TextCut.AtWord(input.ToStringValue(), (int)arguments.At(0).ToNumberValue())));
    }

    private static ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var page = (PageContext)context;
        var key = input.ToStringValue();
        var n = arguments.HasNamed("n") ? arguments["n"] : NilValue.Instance;
        var words = n.IsNil() ? page.Words.Find(key) ?? page.Words.FindPlural(key, 0) : page.Words.FindPlural(key, n.ToNumberValue());
        if (words is null)
        {
            var file = page.Words.File.DisplayPath;
            page.Diagnostics.Report(DiagnosticDescriptors.MissingWords, SourceLocation.StartOf(file), key, file, NearestName.Hint(key, page.Words.Keys));
            return Text("");
        }
        foreach (var name in arguments.Names)
        {
            var value = arguments[name];
            var text = value is NumberValue ? page.Words.Number(value.ToNumberValue()) : value.ToStringValue();
            words = words.Replace($"{{{name}}}", text, StringComparison.Ordinal);
        }
        return Text(words);
    }

    /// <summary>A number of bytes as a size; of a list or text its length, as Liquid has it.</summary>
    private static ValueTask<FluidValue> Size(FluidValue input, FilterArguments arguments, TemplateContext context) => input switch
    {
        NumberValue => Text(WordsOf(context).Size(input.ToNumberValue())),
        ArrayValue array => NumberValue.Create(array.Values.Count),
        _ => NumberValue.Create(input.ToStringValue().Length),
    };

    /// <summary>The attributes by which an entry's words say their language and direction, where it isn't the page's.</summary>
    private static ValueTask<FluidValue> Language(object? item, string pageLang)
    {
        var entry = item as Entry ?? (item as TimelineItem)?.Entry;
        return entry is null || entry.Lang == pageLang ? Text("") : new(new StringValue($" lang=\"{entry.Lang}\" dir=\"{Direction.Of(entry.Lang)}\"", encode: false));
    }

    private static Words WordsOf(TemplateContext context) => ((PageContext)context).Words;

    private static ValueTask<FluidValue> Text(string text) => new(new StringValue(text));
}
