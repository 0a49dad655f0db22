using System.Collections.Frozen;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Liquid;
using Placard.Locales;

namespace Placard.Theming;

/// <summary>Templates, locales and assets, read once and used by every page.</summary>
public sealed class Theme
{
    internal Theme(
        FrozenDictionary<string, Template> layouts, TemplateSet templates, LocaleSet locales, CountryNames countries, IReadOnlyList<SourceFile> assets)
    {
        Layouts = layouts;
        Templates = templates;
        Locales = locales;
        Countries = countries;
        Assets = assets;
    }

    internal FrozenDictionary<string, Template> Layouts { get; }

    /// <summary>The partials, and what is added to Liquid for all templates.</summary>
    internal TemplateSet Templates { get; }

    internal LocaleSet Locales { get; }

    internal CountryNames Countries { get; }

    /// <summary>Files that are published as they are, with paths below <c>assets/</c>.</summary>
    public IReadOnlyList<SourceFile> Assets { get; }

    /// <summary>The same theme with another version of one asset.</summary>
    internal Theme With(SourceFile asset) => new(Layouts, Templates, Locales, Countries, [.. Assets.Select(other => other.Path == asset.Path ? asset : other)]);

    /// <summary>The translation of a key in a language; null where there is none.</summary>
    public string? Find(string lang, string key) => LocaleFor(lang).Find(key);

    /// <summary>The translation of a key in a language; the key itself where there is none, which has been reported.</summary>
    public string Text(string lang, string key, DiagnosticBag diagnostics)
    {
        var locale = LocaleFor(lang);
        if (locale.Find(key) is { } text) return text;
        diagnostics.Report(DiagnosticDescriptors.MissingTranslation, SourceLocation.StartOf(locale.File.DisplayPath), key, locale.File.DisplayPath,
            NearestName.Hint(key, locale.Keys));
        return key;
    }

    /// <summary>A language's own name for itself: from its locale file, else from the English one, else its tag.</summary>
    public string NameOf(string lang)
    {
        var key = $"languages.{lang}";
        if ((Locales.Find(lang)?.Find(key) ?? Locales["en"].Find(key)) is { } name) return name;
        var hyphen = lang.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? lang : $"{NameOf(lang[..hyphen])} ({lang[(hyphen + 1)..]})";
    }

    /// <summary>The translations below a key, by what follows it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Under(string lang, string key) => LocaleFor(lang).Under(key);

    /// <summary>A day as a language writes it.</summary>
    public string Day(string lang, ArchiveDate date) => LocaleFor(lang).Day(date);

    /// <summary>A date of the past as a language writes it.</summary>
    public string Day(string lang, EdtfDate date) => LocaleFor(lang).Day(date);

    /// <summary>When something ends, with its time zone.</summary>
    public string End(string lang, ActionTime time) => LocaleFor(lang).End(time);

    /// <summary>A month of a year as a language writes it.</summary>
    public string Month(string lang, int year, int month) => LocaleFor(lang).Month(year, month);

    /// <summary>Whether there is a locale file for a language, or for the language without its region.</summary>
    internal bool HasLocale(string lang) => Locales.Contains(lang) || Locales.Contains(lang.Split('-')[0]);

    /// <summary>The path of a language's locale file, as an author would write it.</summary>
    internal string PathOf(string lang) => Locales[lang].File.DisplayPath;

    /// <summary>The locale of a language, else that of the language without region, else English.</summary>
    internal Locale LocaleFor(string lang) =>
        Locales.Find(lang) ?? Locales.Find(lang.Split('-')[0]) ?? Locales["en"];
}
