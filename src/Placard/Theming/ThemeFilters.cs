using System.Collections;
using System.Collections.Frozen;
using Fluid;
using Placard.Charts;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Letters;
using Placard.Liquid;
using Placard.Text;
using Placard.Urls;
using static Placard.Liquid.LiquidValues;

namespace Placard.Theming;

/// <summary>The filters that templates have besides Liquid's own.</summary>
internal static class ThemeFilters
{
    private static readonly FrozenDictionary<string, ThemeFilter> All = new Dictionary<string, ThemeFilter>
    {
        ["t"] = Translate,
        ["day"] = (input, _, page) => input is ArchiveDate date ? page.Locale.Day(date) : null,
        ["iso"] = (input, _, _) => input is ArchiveDate date ? date.ToString() : null,
        ["number"] = (input, _, page) => page.Locale.Number(ToNumber(input)),
        ["size"] = Size,
        ["lang"] = (input, _, page) => Language(input, page.Page.Lang),
        ["bars"] = (input, _, page) => BarsOf(input as IList, page.Page.Lang),
        ["language"] = (input, _, page) => page.Theme.NameOf(ToText(input)),
        ["url"] = (input, _, page) => page.Root + Permalink.Encode(ToText(input)),
        ["cut"] = (input, arguments, _) => Normalise(Truncation.AtWord(ToText(input), (int)ToNumber(arguments.At(0)))),
        ["append"] = (input, arguments, _) => Normalise(ToText(input) + ToText(arguments.At(0))),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null where the filter is Liquid's own, or none.</summary>
    public static ThemeFilter? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>Lets tags that are left to the engine use our filters.</summary>
    public static void Register(FilterCollection filters)
    {
        foreach (var (name, filter) in All)
            filters.AddFilter(name, (input, arguments, context) => new(FluidValues.Wrap(filter(FluidValues.Unwrap(input), FilterInput.FromEngine(arguments), ((FluidContext)context).Page))));
    }

    /// <summary>The translation of a key, without placeholders filled in; a missing one is reported.</summary>
    public static string TextOf(string key, PageContext page) => page.Locale.Find(key) ?? page.Locale.FindPlural(key, 0) ?? Missing(key, page);

    private static object? Translate(object? input, FilterInput arguments, PageContext page)
    {
        var key = ToText(input);
        string? text = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments.NameAt(i) == "n" && arguments.At(i) is { } n) text = page.Locale.FindPlural(key, ToNumber(n)) ?? Missing(key, page);
        }
        text ??= TextOf(key, page);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments.NameAt(i) is not { } name) continue;
            var value = arguments.At(i);
            var written = value is int or long or decimal ? page.Locale.Number(ToNumber(value)) : ToText(value);
            text = text.Replace($"{{{name}}}", written, StringComparison.Ordinal);
        }
        return Normalise(text);
    }

    private static string Missing(string key, PageContext page)
    {
        var file = page.Locale.File.DisplayPath;
        page.Diagnostics.Report(DiagnosticDescriptors.MissingTranslation, SourceLocation.StartOf(file), key, file, NearestName.Hint(key, page.Locale.Keys));
        return "";
    }

    /// <summary>A number of bytes as a size; of a list or text its length, as Liquid has it.</summary>
    private static object? Size(object? input, FilterInput arguments, PageContext page) => input switch
    {
        int or long or decimal => page.Locale.Size(ToNumber(input)),
        IList list => list.Count,
        _ => ToText(input).Length,
    };

    /// <summary>A picture of numbers that have names.</summary>
    private static BarChart BarsOf(IList? counts, string lang) =>
        BarChart.Of((counts ?? Array.Empty<NamedCount>()).OfType<NamedCount>().Select(count => (count.Name, count.Count)), TextDirection.Of(lang) == "rtl");

    /// <summary>The attributes that give the language and direction of an entry, where they are not those of the page.</summary>
    private static HtmlFragment? Language(object? item, string pageLang)
    {
        var lang = item switch
        {
            Entry entry => entry.Lang,
            TimelineItem { Entry: { } entry } => entry.Lang,
            LetterView letter => letter.Lang,
            PrintSheet sheet => sheet.Lang,
            _ => pageLang,
        };
        return lang == pageLang ? null : new HtmlFragment($" lang=\"{lang}\" dir=\"{TextDirection.Of(lang)}\"");
    }
}
