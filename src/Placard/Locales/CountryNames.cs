using System.Collections.Frozen;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Locales;

/// <summary>Country names by language, from <c>locales/countries/LANG.yaml</c>. A language without such a file has the English names.</summary>
internal sealed class CountryNames
{
    public const string Folder = "locales/countries/";

    private readonly FrozenDictionary<string, Lazy<CountryList>> lists;
    private readonly Lazy<FrozenDictionary<string, string>> codes;

    private CountryNames(FrozenDictionary<string, Lazy<CountryList>> lists)
    {
        this.lists = lists;
        codes = new(() => lists.Values.SelectMany(list => list.Value.Countries)
            .DistinctBy(country => SortKey.Of(country.Name))
                .ToFrozenDictionary(country => SortKey.Of(country.Name), country => country.Code, StringComparer.Ordinal));
    }

    /// <param name="isOwn">Whether a file is the archive's own; any other is read when it is first needed.</param>
    public static CountryNames Read(IEnumerable<SourceFile> files, Func<SourceFile, bool> isOwn, DiagnosticBag diagnostics)
    {
        var lists = new Dictionary<string, Lazy<CountryList>>(StringComparer.Ordinal);
        foreach (var file in files.Where(file =>
            file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var lang = Locale.LangOf(file);
            if (!isOwn(file)) lists[lang] = new(() => ListIn(file, lang, new DiagnosticBag())!);
            else if (ListIn(file, lang, diagnostics) is { } list) lists[lang] = new(list);
        }
        return new CountryNames(lists.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The countries in a file; null where it can't be read, which is reported.</summary>
    private static CountryList? ListIn(SourceFile file, string lang, DiagnosticBag diagnostics) =>
        YamlReader.Read(file, diagnostics) is { } root
            ? new CountryList(lang,
                [.. root.Entries.Where(entry => entry.Value is YamlScalar).Select(entry => new Country(entry.Key.Text, ((YamlScalar)entry.Value).Text))])
            : null;

    /// <summary>The list of a language, else that of the language without region, else the English one.</summary>
    public CountryList In(string lang) =>
        (lists.GetValueOrDefault(lang) ?? lists.GetValueOrDefault(lang.Split('-')[0]) ?? lists.GetValueOrDefault("en"))?.Value ?? new CountryList(lang, []);

    /// <summary>The name in a language of a country that is written as a code or in any language; as written, where the country is not known.</summary>
    public string Name(string written, string lang)
    {
        if (written.Length == 0) return written;
        var code = written.Length == 2 ? written.ToUpperInvariant() : codes.Value.GetValueOrDefault(SortKey.Of(written), "");
        return In(lang).Find(code) ?? written;
    }
}

/// <summary>The countries in one language, sorted by name.</summary>
internal sealed class CountryList(string lang, IReadOnlyList<Country> countries)
{
    private readonly Lazy<IReadOnlyList<Country>> sorted = new(() => [.. countries.OrderBy(country => SortKey.Of(country.Name), StringComparer.Ordinal)]);
    private FrozenDictionary<string, string>? names;

    public string Lang => lang;

    public IReadOnlyList<Country> Countries => sorted.Value;

    /// <summary>The name of the country with a code; null where there is none.</summary>
    public string? Find(string code) =>
        (names ??= Countries.ToFrozenDictionary(country => country.Code, country => country.Name, StringComparer.Ordinal)).GetValueOrDefault(code);
}

/// <param name="Code">As ISO 3166-1 has it, in two letters.</param>
internal sealed record Country(string Code, string Name);
