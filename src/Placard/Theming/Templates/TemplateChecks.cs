using Placard.Diagnostics;
using Placard.Liquid;
using Placard.Locales;

namespace Placard.Theming.Templates;

/// <summary>Finds in every template, rendered or not, the partials, filters, translations and date patterns that do not exist.</summary>
internal static class TemplateChecks
{
    public static void Check(Theme theme, DiagnosticBag diagnostics)
    {
        foreach (var uses in theme.Layouts.Values.Concat(theme.Templates.Partials.Values).Select(template => template.Uses))
        {
            foreach (var partial in uses.Partials) CheckPartial(theme, partial, diagnostics);
            foreach (var filter in uses.Filters)
            {
                CheckFilter(theme, filter, diagnostics);
                if (filter is { Name: "t", Input: { } key }) CheckTranslation(theme, key, diagnostics);
                if (filter is { Name: "date", Argument: { } pattern }) CheckPattern(theme, pattern, diagnostics);
            }
        }
    }

    private static void CheckPartial(Theme theme, NamedPlace partial, DiagnosticBag diagnostics)
    {
        if (theme.Templates.Partials.ContainsKey(partial.Name)) return;
        var hint = NearestName.Hint(partial.Name, theme.Templates.Partials.Keys);
        diagnostics.Report(DiagnosticDescriptors.TemplateMissing, partial.Place.Location, $"partials/{partial.Name}.liquid", hint);
    }

    private static void CheckTranslation(Theme theme, NamedPlace key, DiagnosticBag diagnostics)
    {
        foreach (var locale in Lacking(theme, locale => locale.Has(key.Name)))
        {
            var hint = NearestName.Hint(key.Name, locale.Keys);
            diagnostics.Report(DiagnosticDescriptors.MissingTranslation, key.Place.Location, key.Name, locale.File.DisplayPath, hint);
        }
    }

    /// <summary>
    /// The locales that lack something: English alone where it lacks it too, since the others translate it; else the archive's own. What a built-in locale
    /// lacks is an error on the pages that need it.
    /// </summary>
    private static IEnumerable<Locale> Lacking(Theme theme, Func<Locale, bool> has)
    {
        var english = theme.Locales["en"];
        return has(english) ? theme.Locales.Own.Where(locale => !has(locale)) : [english];
    }

    private static void CheckPattern(Theme theme, NamedPlace pattern, DiagnosticBag diagnostics)
    {
        foreach (var locale in Lacking(theme, locale => locale.FindDatePattern(pattern.Name) is not null))
            ThemeFilters.ReportUnknownPattern(pattern.Name, locale, pattern.Place, diagnostics);
    }

    private static void CheckFilter(Theme theme, FilterUse filter, DiagnosticBag diagnostics)
    {
        if (theme.Templates.HasFilter(filter.Name)) return;
        var hint = NearestName.Hint(filter.Name, theme.Templates.Filters);
        diagnostics.Report(DiagnosticDescriptors.TemplateUnknownFilter, filter.Place.Location, filter.Name, hint);
    }
}
