using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading;
using Placard.Reading.Settings;
using Placard.Theming;

namespace Placard.Building;

/// <summary>Finds the languages of an archive for which its theme has no locale file.</summary>
internal static class LanguageChecks
{
    /// <summary>Reports each such language once: where <c>archive.yaml</c> names it, else in the first file that does.</summary>
    public static void Check(BuildInput input, Site site, Theme theme, DiagnosticBag diagnostics)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        void Note(string lang, string source)
        {
            if (theme.HasLocale(lang)) return;
            if (!sources.TryGetValue(lang, out var first) || (first != SettingsReader.Name && string.CompareOrdinal(source, first) < 0)) sources[lang] = source;
        }

        foreach (var lang in site.Settings.Languages) Note(lang, SettingsReader.Name);
        foreach (var entry in site.Entries)
        {
            Note(entry.Lang, entry.SourcePath);
            foreach (var letter in (entry as CampaignAction)?.Letters ?? []) Note(letter.Lang, entry.SourcePath);
        }
        foreach (var (lang, source) in sources) Report(input, lang, source, theme.PathOf("en"), diagnostics);
    }

    private static void Report(BuildInput input, string lang, string source, string english, DiagnosticBag diagnostics)
    {
        var file = input.Input.First(file => file.Path == source);
        var own = $"{input.ThemePath}locales/{lang.Split('-')[0]}.yaml";
        diagnostics.Report(DiagnosticDescriptors.LanguageWithoutLocale, LanguageLocation.Find(file, lang), lang, english, own);
    }
}
