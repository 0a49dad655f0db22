using System.Collections.Frozen;

namespace Placard.Locales;

/// <summary>The locales of a theme by language tag. One that is part of the library is read when it is first needed: most archives need one or two.</summary>
internal sealed class LocaleSet
{
    private readonly FrozenDictionary<string, Lazy<Locale>> locales;

    /// <param name="own">The archive's own locales, which stand before the library's of the same language.</param>
    /// <param name="builtIn">Locales that are part of the library, by language tag, each with how it is read.</param>
    public LocaleSet(IReadOnlyList<Locale> own, IReadOnlyDictionary<string, Func<Locale>> builtIn)
    {
        Own = own;
        var all = builtIn.ToDictionary(locale => locale.Key, locale => new Lazy<Locale>(locale.Value), StringComparer.Ordinal);
        foreach (var locale in own) all[locale.Lang] = new Lazy<Locale>(locale);
        locales = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The language tags.</summary>
    public IEnumerable<string> Languages => locales.Keys;

    /// <summary>The archive's own locales.</summary>
    public IReadOnlyList<Locale> Own { get; }

    /// <exception cref="KeyNotFoundException">There is none for a language.</exception>
    public Locale this[string lang] => locales[lang].Value;

    /// <summary>The locale of a language; null where there is none.</summary>
    public Locale? Find(string lang) => locales.GetValueOrDefault(lang)?.Value;

    public bool Contains(string lang) => locales.ContainsKey(lang);
}
