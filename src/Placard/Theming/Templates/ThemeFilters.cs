using System.Collections;
using System.Collections.Frozen;
using Placard.Charts;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Letters;
using Placard.Liquid;
using Placard.Locales;
using Placard.Text;
using Placard.Urls;
using static Placard.Liquid.LiquidValues;

namespace Placard.Theming.Templates;

/// <summary>The filters that templates have besides Liquid's own.</summary>
internal static class ThemeFilters
{
    public static readonly FrozenDictionary<string, TemplateFilter> All = new Dictionary<string, TemplateFilter>
    {
        ["t"] = Translate,
        ["day"] = (input, _, host) => DateOf(input) is { } date ? Page(host).Locale.Day(date) : null,
        ["start"] = (input, _, host) => input is ActionTime time ? Page(host).Locale.Start(time) : null,
        ["end"] = (input, _, host) => input is ActionTime time ? Page(host).Locale.End(time) : null,
        ["date"] = FormatDate,
        ["iso"] = (input, _, _) => input is ActionTime ? input.ToString() : DateOf(input)?.ToIso8601(),
        ["edtf"] = (input, _, _) => DateOf(input)?.ToString(),
        ["time"] = Time,
        ["number"] = (input, _, host) => Page(host).Locale.Number(ToNumber(input)),
        ["size"] = Size,
        ["lang"] = (input, _, host) => Language(input, Page(host).Page.Lang),
        ["bars"] = (input, _, host) => BarsOf(input as IList, Page(host).Page.Lang),
        ["language"] = (input, _, host) => Page(host).Theme.NameOf(ToText(input)),
        ["url"] = (input, _, host) => Page(host).Root + Permalink.Encode(ToText(input)),
        ["cut"] = (input, arguments, _) => Normalise(Truncation.AtWord(ToText(input), ToInt(arguments.At(0)))),
        [JsonFilter.Name] = (input, _, host) => JsonFilter.Write(input, host),
        ["append"] = (input, arguments, _) => Normalise(ToText(input) + ToText(arguments.At(0))),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The translation of a key, without placeholders filled in; a missing one is reported.</summary>
    /// <param name="place">Where the template names the key.</param>
    public static string TextOf(string key, PageContext page, TemplatePlace place) =>
        page.Locale.Find(key) ?? page.Locale.FindPlural(key, 0) ?? Missing(key, page, place);

    /// <summary>Reports the name of a date pattern that a locale does not have.</summary>
    public static void ReportUnknownPattern(string name, Locale locale, TemplatePlace place, DiagnosticBag diagnostics) =>
        diagnostics.Report(DiagnosticDescriptors.UnknownDatePattern, place.Location, name, locale.File.DisplayPath,
            NearestName.Hint(name, locale.DatePatterns));

    private static PageContext Page(TemplateHost host) => (PageContext)host;

    /// <summary>A day as a pattern of the locale writes it, by the pattern's name.</summary>
    private static string? FormatDate(object? input, FilterInput arguments, TemplateHost host)
    {
        var (page, name) = (Page(host), ToText(arguments.At(0)));
        if (page.Locale.FindDatePattern(name) is { } pattern) return DateOf(input) is { } date ? Write(date, pattern, page.Locale) : null;
        ReportUnknownPattern(name, page.Locale, arguments.Call.PlaceOf(0), page.Diagnostics);
        return null;
    }

    /// <summary>A date as an element, in the pattern <c>day</c> or another that is named; <c>class</c> gives it a class.</summary>
    private static TimeElement? Time(object? input, FilterInput arguments, TemplateHost host)
    {
        if (DateOf(input) is not { } date) return null;
        var page = Page(host);
        string? words = null, cssClass = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments.NameAt(i) == "class") cssClass = ToText(arguments.At(i));
            else if (page.Locale.FindDatePattern(ToText(arguments.At(i))) is { } pattern) words = Write(date, pattern, page.Locale);
            else ReportUnknownPattern(ToText(arguments.At(i)), page.Locale, arguments.Call.PlaceOf(i), page.Diagnostics);
        }
        return TimeElement.Of(date, words ?? page.Locale.Day(date), cssClass is { Length: > 0 } ? cssClass : null, page.IsRightToLeft);
    }

    /// <summary>A day in a pattern; a date that is no known day always in words.</summary>
    private static string Write(EdtfDate date, DatePattern pattern, Locale locale) => date.Exact is { } day ? pattern.Write(day.Day) : locale.Day(date);

    private static EdtfDate? DateOf(object? input) => input switch
    {
        EdtfDate date => date,
        ArchiveDate day => day,
        ActionTime time => time.Date,
        _ => null,
    };

    private static object? Translate(object? input, FilterInput arguments, TemplateHost host)
    {
        var page = Page(host);
        var key = ToText(input);
        string? text = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments.NameAt(i) == "n" && arguments.At(i) is { } n)
                text = page.Locale.FindPlural(key, ToNumber(n)) ?? Missing(key, page, arguments.Call.Input);
        }
        text ??= TextOf(key, page, arguments.Call.Input);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments.NameAt(i) is not { } name) continue;
            var value = arguments.At(i);
            var written = value is int or long or decimal ? page.Locale.Number(ToNumber(value)) : ToText(value);
            if (written.EndsWith('.')) text = text.Replace($"{{{name}}}.", $"{{{name}}}", StringComparison.Ordinal); // One full stop is enough: "e.V."
            if (TextDirection.NeedsIsolation(written, page.IsRightToLeft)) written = $"\u2068{written}\u2069";
            text = TemplateLimits.Replace(text, $"{{{name}}}", written, host.Budget);
        }
        return Normalise(text);
    }

    private static string Missing(string key, PageContext page, TemplatePlace place)
    {
        page.Diagnostics.Report(DiagnosticDescriptors.MissingTranslation, place.Location, key, page.Locale.File.DisplayPath,
            NearestName.Hint(key, page.Locale.Keys));
        return "";
    }

    /// <summary>A number of bytes as a size; of a list or text its length, as Liquid has it.</summary>
    private static object? Size(object? input, FilterInput arguments, TemplateHost host) => input switch
    {
        int or long or decimal => Page(host).Locale.Size(ToNumber(input)),
        IList list => list.Count,
        _ => ToText(input).Length,
    };

    /// <summary>A chart of numbers that have names.</summary>
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
