using System.Collections.Frozen;
using Fluid;
using Fluid.Parser;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Liquid;
using Placard.Locales;

namespace Placard.Theming;

/// <summary>Templates, words and assets, read once and used by every page.</summary>
public sealed class Theme
{
    internal Theme(
        FrozenDictionary<string, Template> layouts, FrozenDictionary<string, Template> partials,
        FrozenDictionary<string, Words> words, CountryNames countries, IReadOnlyList<SourceFile> assets, TemplateOptions options)
    {
        Layouts = layouts;
        Partials = partials;
        AllWords = words;
        Countries = countries;
        Assets = assets;
        Options = options;
    }

    internal FrozenDictionary<string, Template> Layouts { get; }

    internal FrozenDictionary<string, Template> Partials { get; }

    internal FrozenDictionary<string, Words> AllWords { get; }

    internal CountryNames Countries { get; }

    internal TemplateOptions Options { get; }

    /// <summary>Files that are published as they are, with paths below <c>assets/</c>.</summary>
    public IReadOnlyList<SourceFile> Assets { get; }

    /// <summary>The same theme with another version of one asset.</summary>
    internal Theme With(SourceFile asset) => new(Layouts, Partials, AllWords, Countries, [.. Assets.Select(other => other.Path == asset.Path ? asset : other)], Options);

    /// <summary>The words for a key in a language; null where there are none.</summary>
    public string? Find(string lang, string key) => WordsFor(lang).Find(key);

    /// <summary>The words for a key in a language; the key itself where there are none, which has been reported.</summary>
    public string Text(string lang, string key, DiagnosticBag diagnostics)
    {
        var words = WordsFor(lang);
        if (words.Find(key) is { } text) return text;
        diagnostics.Report(DiagnosticDescriptors.MissingWords, SourceLocation.StartOf(words.File.DisplayPath), key, words.File.DisplayPath, NearestName.Hint(key, words.Keys));
        return key;
    }

    /// <summary>A language's own name for itself: from its file of words, else from the English one, else its tag.</summary>
    public string NameOf(string lang)
    {
        var key = $"languages.{lang}";
        if ((AllWords.GetValueOrDefault(lang)?.Find(key) ?? AllWords["en"].Find(key)) is { } name) return name;
        var hyphen = lang.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? lang : $"{NameOf(lang[..hyphen])} ({lang[(hyphen + 1)..]})";
    }

    /// <summary>All words below a key, by what follows it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Under(string lang, string key) => WordsFor(lang).Under(key);

    /// <summary>A day as a language writes it.</summary>
    public string Day(string lang, ArchiveDate date) => WordsFor(lang).Day(date);

    /// <summary>A month of a year as a language writes it.</summary>
    public string Month(string lang, int year, int month) => WordsFor(lang).Month(year, month);

    /// <summary>The words of a language, else those of its language without region, else English.</summary>
    internal Words WordsFor(string lang) =>
        AllWords.GetValueOrDefault(lang) ?? AllWords.GetValueOrDefault(lang.Split('-')[0]) ?? AllWords["en"];
}

/// <summary>A template and the file it was read from.</summary>
/// <param name="Parsed">The engine's tree, from which it was compiled.</param>
internal sealed record Template(string Name, SourceFile File, string Text, FluidTemplate Parsed)
{
    /// <summary>What the page runs; set once all templates are parsed.</summary>
    public CompiledTemplate Compiled { get; private set; } = null!;

    /// <summary>What the template names.</summary>
    public TemplateUses Uses { get; } = TemplateUses.Of(Parsed);

    public void Compile(TemplateOptions options) => Compiled = TemplateCompiler.Compile(Parsed.Statements, options);
}
