using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;

namespace Placard.Locales;

/// <summary>Reads the locale files of a theme, and reports what a language lacks.</summary>
internal static class LocaleReader
{
    private const string Folder = "locales/";

    /// <summary>The locales by language tag. English is complete by definition; without it no other is checked.</summary>
    /// <param name="isOwn">Whether a file is the archive's own, which is checked whether or not a page is in its language.</param>
    public static LocaleSet Read(IEnumerable<SourceFile> files, Func<SourceFile, bool> isOwn, DiagnosticBag diagnostics)
    {
        var own = new Dictionary<string, (Locale Locale, YamlMapping Root)>(StringComparer.Ordinal);
        var builtIn = new Dictionary<string, Func<Locale>>(StringComparer.Ordinal);
        foreach (var file in files.Where(IsLocale))
        {
            if (!isOwn(file)) builtIn[Locale.LangOf(file)] = () => ReadBuiltIn(file);
            else if (YamlReader.Read(file, diagnostics) is { } root) own[Locale.LangOf(file)] = (new Locale(file, root), root);
        }
        var locales = new LocaleSet([.. own.Values.Select(read => read.Locale)], builtIn);
        if (own.Count > 0 && locales.Find("en") is { } english)
        {
            foreach (var (locale, root) in own.Values) Check(locale, root, english, diagnostics);
        }
        return locales;
    }

    private static Locale ReadBuiltIn(SourceFile file)
    {
        var diagnostics = new DiagnosticBag();
        return YamlReader.Read(file, diagnostics) is { } root
            ? new Locale(file, root)
            : throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted()));
    }

    private static bool IsLocale(SourceFile file) =>
        file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path.EndsWith(".yaml", StringComparison.Ordinal)
        && !file.Path.StartsWith(CountryNames.Folder, StringComparison.Ordinal);

    private static void Check(Locale locale, YamlMapping root, Locale english, DiagnosticBag diagnostics)
    {
        var path = locale.File.DisplayPath;
        if (!locale.HasPluralRules)
        {
            diagnostics.Report(DiagnosticDescriptors.PluralRulesMissing, LocationOf(path, root, Locale.PluralsKey), locale.Find(Locale.PluralsKey)
                ?? locale.Lang);
        }

        foreach (var key in locale.MissingFrom(english))
            diagnostics.Report(DiagnosticDescriptors.MissingTranslation, LocationOf(path, root, key), key, path, "");
    }

    /// <summary>The place of a key, else of the nearest one that it would stand below, else the start of the file.</summary>
    private static SourceLocation LocationOf(string path, YamlMapping root, string key)
    {
        var place = SourceLocation.StartOf(path);
        YamlNode? node = root;
        foreach (var part in key.Split('.'))
        {
            var entry = (node as YamlMapping)?.Entries.Find(entry => entry.Key.Text == part);
            if (entry is not { Key: { } found }) break;
            (place, node) = (new SourceLocation(path, found.Line, found.Column), entry.Value.Value);
        }
        return place;
    }
}
