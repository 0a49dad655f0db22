using Placard.Diagnostics;
using Placard.Liquid;

namespace Placard.Theming.Templates;

/// <summary>Finds in every template, rendered or not, the partials, filters and translations that do not exist.</summary>
internal static class TemplateChecks
{
    public static void Check(Theme theme, DiagnosticBag diagnostics)
    {
        foreach (var uses in theme.Layouts.Values.Concat(theme.Templates.Partials.Values).Select(template => template.Uses))
        {
            foreach (var partial in uses.Partials) CheckPartial(theme, partial, diagnostics);
            foreach (var filter in uses.Filters) CheckFilter(theme, filter, diagnostics);
            foreach (var literal in uses.Literals.Where(literal => literal.Filter == "t")) CheckTranslation(theme, literal, diagnostics);
        }
    }

    private static void CheckPartial(Theme theme, NamedPlace partial, DiagnosticBag diagnostics)
    {
        if (theme.Templates.Partials.ContainsKey(partial.Name)) return;
        var hint = NearestName.Hint(partial.Name, theme.Templates.Partials.Keys);
        diagnostics.Report(DiagnosticDescriptors.TemplateMissing, partial.Place.Location, $"partials/{partial.Name}.liquid", hint);
    }

    private static void CheckTranslation(Theme theme, FilteredLiteral key, DiagnosticBag diagnostics)
    {
        foreach (var locale in theme.Locales.Values)
        {
            if (locale.Has(key.Text)) continue;
            var hint = NearestName.Hint(key.Text, locale.Keys);
            diagnostics.Report(DiagnosticDescriptors.MissingTranslation, key.Place.Location, key.Text, locale.File.DisplayPath, hint);
        }
    }

    private static void CheckFilter(Theme theme, NamedPlace filter, DiagnosticBag diagnostics)
    {
        if (theme.Templates.HasFilter(filter.Name)) return;
        var hint = NearestName.Hint(filter.Name, theme.Templates.Filters);
        diagnostics.Report(DiagnosticDescriptors.TemplateUnknownFilter, filter.Place.Location, filter.Name, hint);
    }
}
