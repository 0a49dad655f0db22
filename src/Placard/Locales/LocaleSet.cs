using System.Collections.Frozen;

namespace Placard.Locales;

/// <summary>The locales of a theme by language tag. One that is part of the library is read when it is first needed: most archives need one or two.</summary>
internal sealed class LocaleSet
{
    private readonly FrozenDictionary<string, Lazy<Locale>> locales;

    /// <param name="own">The archive's own locales, by language tag.</param>
    /// <param name="builtIn">Locales that are part of the library, each with how it is read.</param>
    public LocaleSet(IReadOnlyDictionary<string, Locale> own, IReadOnlyDictionary<string, Func<Locale>> builtIn)
    {
        Own = [.. own.Values];
        locales = own.Select(locale => KeyValuePair.Create(locale.Key, new Lazy<Locale>(locale.Value)))
            .Concat(builtIn.Select(locale => KeyValuePair.Create(locale.Key, new Lazy<Locale>(locale.Value))))
            .ToFrozenDictionary(StringComparer.Ordinal);
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
