using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Placard.Content;
using Placard.Files;
using Placard.Syntax;

namespace Placard.Locales;

/// <summary>The translations of one language, from <c>locales/LANG.yaml</c>: nested keys, joined by dots.</summary>
internal sealed class Locale
{
    /// <summary>The key under which a locale names the language whose plural rules it shares, where CLDR has none of its own.</summary>
    public const string PluralsKey = "plurals";

    private const string DatesKey = "dates.";

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> lists = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Key, string Months), DatePattern> patterns = new();

    private readonly DatePattern days;

    private readonly FrozenDictionary<string, DatePattern> named;

    private readonly PluralRules? rules;

    private NumberFormatInfo? numbers;

    /// <param name="file">Its name without ending is the language's tag.</param>
    /// <param name="root">What was read of it.</param>
    public Locale(SourceFile file, YamlMapping root)
    {
        File = file;
        Lang = LangOf(file);
        Add("", root);
        rules = PluralRules.Find(Find(PluralsKey) ?? Lang);
        days = new DatePattern(this, DatesKey + "day", "months");
        named = Under(DatesKey).Select(pattern => pattern.Key.Split('.')[0]).Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(name => name, name => name == "day" ? days : new DatePattern(this, DatesKey + name, "months"), StringComparer.Ordinal);
    }

    /// <summary>The language tag that the name of a locale file is.</summary>
    public static string LangOf(SourceFile file) => file.Name[..file.Name.LastIndexOf('.')];

    public string Lang { get; }

    public SourceFile File { get; }

    private PluralRules Plurals => rules ?? PluralRules.English;

    public IEnumerable<string> Keys => texts.Keys.Select(WithoutPluralForm).Distinct(StringComparer.Ordinal);

    /// <summary>Whether CLDR has plural rules for the language, or for the one that it names instead; else it takes those of English.</summary>
    public bool HasPluralRules => rules is not null;

    /// <summary>The translation of a key; null where there is none.</summary>
    public string? Find(string key) => texts.GetValueOrDefault(key);

    /// <summary>The translation of a key for a number of things, in the plural form of the language; null where there is none.</summary>
    public string? FindPlural(string key, decimal n) => Find(key) ?? Find($"{key}.{Plurals.CategoryOf(PluralOperands.Of(Shown(n)))}") ?? Find(key + ".other");

    public bool Has(string key) => texts.ContainsKey(key) || texts.ContainsKey(key + ".other");

    /// <summary>Keys, plural forms and months that the complete locale has, or that the language needs, and this one lacks.</summary>
    public IEnumerable<string> MissingFrom(Locale complete)
    {
        var keys = complete.Keys.Where(key => !Has(key));
        var forms = complete.texts.Keys.Where(IsPlural).Select(WithoutPluralForm).Distinct(StringComparer.Ordinal)
            .Where(key => texts.ContainsKey(key + ".other"))
            .SelectMany(key => Plurals.Categories.Select(form => $"{key}.{form}")).Where(key => !texts.ContainsKey(key));
        return keys.Concat(forms).Concat(complete.lists.Where(list => lists.GetValueOrDefault(list.Key)?.Count != list.Value.Count).Select(list => list.Key));
    }

    /// <summary>The translations below a key, by what follows it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Under(string key) =>
        texts.Where(text => text.Key.StartsWith(key, StringComparison.Ordinal)).Select(text => KeyValuePair.Create(text.Key[key.Length..], text.Value));

    /// <summary>The separator between the names of a list.</summary>
    public string Comma => Find("list.separator") ?? ", ";

    /// <summary>A day as the pattern <c>day</c> writes it.</summary>
    public string Day(ArchiveDate date) => days.Write(date.Day);

    /// <summary>A date in words: a day as the pattern <c>day</c> writes it, else what is known of it.</summary>
    public string Day(EdtfDate date) => date.Interval is { } interval ? DateWords.Write(interval, this) : days.Write(date.Exact!.Value.Day);

    /// <summary>A day in the pattern of another key, with the months of another list.</summary>
    public string Day(string key, ArchiveDate date, string months = "months") =>
        PatternOf(key, months).Write(date.Day);

    /// <summary>Several days of one month, in the pattern of a key.</summary>
    /// <param name="key">The key of the pattern of one day.</param>
    /// <param name="last">The last of the days.</param>
    /// <param name="days">The numbers of the days, joined.</param>
    /// <param name="months">The key of the names of the months.</param>
    public string Days(string key, DateOnly last, string days, string months) => PatternOf(key, months).Write(last, days);

    /// <summary>When something begins, with its time zone: <c>1 May 2020, 00:00 (Vancouver time, UTC−07:00)</c>.</summary>
    public string Start(ActionTime time) => TimePatterns.Start(this, time);

    /// <summary>When something ends, with its time zone; of a day its end.</summary>
    public string End(ActionTime time) => TimePatterns.End(this, time);

    /// <summary>The name of a time zone for readers, the place that it is named after; null where it has none.</summary>
    public string? ZoneName(string id) => TimePatterns.NameOf(this, id);

    /// <summary>The names of the patterns below <c>dates:</c>.</summary>
    public IEnumerable<string> DatePatterns => named.Keys;

    /// <summary>The pattern of a name below <c>dates:</c>; null where there is none.</summary>
    public DatePattern? FindDatePattern(string name) => named.GetValueOrDefault(name);

    public string Month(int year, int month) => (Find(DatesKey + "month") ?? "{month} {year}")
        .Replace("{month}", MonthName(month), StringComparison.Ordinal)
        .Replace("{year}", year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public string MonthName(int month, string list = "months") =>
        lists.GetValueOrDefault(list)?.ElementAtOrDefault(month - 1) ?? month.ToString(CultureInfo.InvariantCulture);

    public string Number(decimal number)
    {
        number = Shown(number);
        numbers ??= new NumberFormatInfo { NumberGroupSeparator = Find("number.group") ?? ",", NumberDecimalSeparator = Find("number.decimal") ?? "." };
        return number.ToString("#,0.#", numbers);
    }

    /// <summary>A number as pages show it: with one decimal at most, and none that is a zero.</summary>
    private static decimal Shown(decimal number)
    {
        var integer = decimal.Truncate(number);
        if (integer == number) return integer;
        var rounded = Math.Round(number, 1, MidpointRounding.AwayFromZero);
        return rounded == decimal.Truncate(rounded) ? decimal.Truncate(rounded) : rounded;
    }

    /// <summary>A file size in decimal units, from 1,000 bytes on: <c>1.2 MB</c>.</summary>
    public string Size(decimal bytes)
    {
        string[] units = ["B", "kB", "MB", "GB"];
        var (unit, rounded) = (0, bytes);
        while (rounded >= 1000 && unit < units.Length - 1)
        {
            bytes /= 1000;
            unit++;
            rounded = Math.Round(bytes, bytes < 9.95m ? 1 : 0, MidpointRounding.AwayFromZero);
        }
        return (FindPlural("size." + units[unit], rounded) ?? "{n} " + units[unit]).Replace("{n}", Number(rounded), StringComparison.Ordinal);
    }

    private DatePattern PatternOf(string key, string months) =>
        patterns.GetOrAdd((key, months), static (key, locale) => new DatePattern(locale, key.Key, key.Months), this);

    private void Add(string prefix, YamlMapping mapping)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            var name = prefix + key.Text;
            switch (value)
            {
                case YamlScalar scalar: texts[name] = scalar.Text; break;
                case YamlMapping inner: Add(name + '.', inner); break;
                case YamlSequence sequence: lists[name] = [.. sequence.Items.OfType<YamlScalar>().Select(item => item.Text)]; break;
            }
        }
    }

    private static bool IsPlural(string key) => PluralRules.AllCategories.Contains(key[(key.LastIndexOf('.') + 1)..]);

    private static string WithoutPluralForm(string key) => IsPlural(key) ? key[..key.LastIndexOf('.')] : key;
}
