using System.Collections.Frozen;
using Fluid;
using Fluid.Parser;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Locales;

namespace Placard.Theming;

/// <summary>Reads a theme's files; every mistake in any of them is reported, with its line and column.</summary>
public static class ThemeReader
{
    private static readonly string[] RequiredLayouts =
        ["document", "home", "campaign", "article", "action", "thanks", "list", "index", "page", "capture", "not-found", "redirect", "search", "browse"];

    /// <returns>Null where the theme can't be used, which has been reported.</returns>
    public static Theme? Read(IReadOnlyList<SourceFile> files, string themePath, DiagnosticBag diagnostics)
    {
        var parser = new ThemeParser();
        var layouts = ReadTemplates(files, "layouts/", parser, diagnostics);
        var partials = ReadTemplates(files, "partials/", parser, diagnostics);
        var locales = LocaleReader.Read(files, diagnostics);
        var countries = CountryNames.Read(files, diagnostics);
        var english = files.FirstOrDefault(file => file.Path == "locales/en.yaml");
        if (english is null) diagnostics.Report(DiagnosticDescriptors.TemplateMissing, SourceLocation.StartOf(themePath + "locales/en.yaml"), "locales/en.yaml", "");
        foreach (var layout in RequiredLayouts)
        {
            var path = $"layouts/{layout}.liquid";
            if (!files.Any(file => file.Path == path)) diagnostics.Report(DiagnosticDescriptors.TemplateMissing, SourceLocation.StartOf(themePath + path), path, "");
        }
        if (diagnostics.HasErrors) return null;

        var options = ThemeOptions.Create(partials);
        foreach (var template in layouts.Values.Concat(partials.Values)) template.Compile(options);
        var theme = new Theme(layouts, partials, locales, countries, [.. files.Where(file => file.Path.StartsWith("assets/", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal)], options);
        TemplateChecks.Check(theme, diagnostics);
        return diagnostics.HasErrors ? null : theme;
    }

    private static FrozenDictionary<string, Template> ReadTemplates(IEnumerable<SourceFile> files, string folder, ThemeParser parser, DiagnosticBag diagnostics)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".liquid", StringComparison.Ordinal)))
        {
            if (TextFile.ReadText(file, diagnostics) is not { } text) continue;
            var name = file.Path[folder.Length..^".liquid".Length];
            if (parser.TryParse(text, out var parsed, out var error)) templates[name] = new Template(name, file, text, (FluidTemplate)parsed);
            else diagnostics.Add(TemplateErrors.Explain(file, error));
        }
        return templates.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
