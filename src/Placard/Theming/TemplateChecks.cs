using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Liquid;

namespace Placard.Theming;

/// <summary>Finds in every template, rendered or not, the partials, filters and translations that do not exist.</summary>
internal static partial class TemplateChecks
{
    public static void Check(Theme theme, DiagnosticBag diagnostics)
    {
        foreach (var template in theme.Layouts.Values.Concat(theme.Partials.Values))
        {
            if (IsSound(theme, template.Uses)) continue;
            foreach (Match match in PartialCall().Matches(template.Text)) CheckPartial(theme, template, match.Groups["name"], diagnostics);
            foreach (Match match in TranslationCall().Matches(template.Text)) CheckTranslation(theme, template, match.Groups["key"], diagnostics);
            foreach (Match tag in Tag().Matches(template.Text))
            {
                foreach (Match match in FilterCall().Matches(WithoutStrings(tag.Value))) CheckFilter(theme, template, tag.Index, match.Groups["name"], diagnostics);
            }
        }
    }

    /// <summary>The tree knows what a template names, but not where; only where something is missing is it looked for in the text.</summary>
    private static bool IsSound(Theme theme, TemplateUses uses) =>
        uses.Partials.All(theme.Partials.ContainsKey) && uses.Filters.All(name => theme.Options.Filters.TryGetValue(name, out _))
        && uses.Translations.All(key => theme.Locales.Values.All(locale => locale.Has(key)));

    private static void CheckPartial(Theme theme, Template template, Group name, DiagnosticBag diagnostics)
    {
        if (theme.Partials.ContainsKey(name.Value)) return;
        var hint = NearestName.Hint(name.Value, theme.Partials.Keys);
        diagnostics.Report(DiagnosticDescriptors.TemplateMissing, TemplateErrors.LocationOf(template, name.Index), $"partials/{name.Value}.liquid", hint);
    }

    private static void CheckTranslation(Theme theme, Template template, Group key, DiagnosticBag diagnostics)
    {
        foreach (var locale in theme.Locales.Values)
        {
            if (locale.Has(key.Value)) continue;
            var hint = NearestName.Hint(key.Value, locale.Keys);
            diagnostics.Report(DiagnosticDescriptors.MissingTranslation, TemplateErrors.LocationOf(template, key.Index), key.Value, locale.File.DisplayPath, hint);
        }
    }

    private static void CheckFilter(Theme theme, Template template, int offset, Group name, DiagnosticBag diagnostics)
    {
        if (theme.Options.Filters.TryGetValue(name.Value, out _)) return;
        var hint = NearestName.Hint(name.Value, theme.Options.Filters.Select(filter => filter.Key));
        diagnostics.Report(DiagnosticDescriptors.TemplateUnknownFilter, TemplateErrors.LocationOf(template, offset + name.Index), name.Value, hint);
    }

    /// <summary>The same text with blanks for what stands in quotation marks, so that places stay.</summary>
    private static string WithoutStrings(string tag) => Quoted().Replace(tag, match => new string(' ', match.Length));

    [GeneratedRegex("""\{%-?\s*(?:render|include)\s+(['"])(?<name>[^'"]+)\1""")]
    private static partial Regex PartialCall();

    [GeneratedRegex("""(['"])(?<key>[\w.-]+)\1\s*\|\s*t\b""")]
    private static partial Regex TranslationCall();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\|\s*(?<name>\w+)")]
    private static partial Regex FilterCall();

    [GeneratedRegex("""'[^']*'|"[^"]*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();
}
