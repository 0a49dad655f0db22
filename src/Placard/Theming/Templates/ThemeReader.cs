using System.Collections.Frozen;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Liquid;
using Placard.Locales;

namespace Placard.Theming.Templates;

/// <summary>Reads a theme's files; every error in any of them is reported, with its line and column.</summary>
public static class ThemeReader
{
    private static readonly string[] RequiredLayouts =
        ["document", "home", "campaign", "article", "action", "thanks", "list", "index", "page", "capture", "not-found", "redirect", "search", "browse"];

    /// <returns>Null where the theme can't be used, which has been reported.</returns>
    public static Theme? Read(IReadOnlyList<SourceFile> files, string themePath, DiagnosticBag diagnostics)
    {
        var reader = new TemplateReader(ThemeDialect.Instance);
        var layouts = ReadTemplates(files, "layouts/", reader, diagnostics);
        var partials = ReadTemplates(files, "partials/", reader, diagnostics);
        var locales = LocaleReader.Read(files, IsOwn, diagnostics);
        var countries = CountryNames.Read(files, IsOwn, diagnostics);
        var english = files.FirstOrDefault(file => file.Path == "locales/en.yaml");
        if (english is null)
            diagnostics.Report(DiagnosticDescriptors.TemplateMissing, SourceLocation.StartOf(themePath + "locales/en.yaml"), "locales/en.yaml", "");
        foreach (var layout in RequiredLayouts)
        {
            var path = $"layouts/{layout}.liquid";
            if (!files.Any(file => file.Path == path))
                diagnostics.Report(DiagnosticDescriptors.TemplateMissing, SourceLocation.StartOf(themePath + path), path, "");
        }
        if (diagnostics.HasErrors) return null;

        IReadOnlyList<SourceFile> assets = [.. files.Where(file => file.Path.StartsWith("assets/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
        var theme = new Theme(layouts, reader.SetOf(partials), locales, countries, assets);
        TemplateChecks.Check(theme, diagnostics);
        return diagnostics.HasErrors ? null : theme;
    }

    private static bool IsOwn(SourceFile file) => !BuiltInTheme.Contains(file);

    private static FrozenDictionary<string, Template> ReadTemplates(IEnumerable<SourceFile> files, string folder, TemplateReader reader,
        DiagnosticBag diagnostics)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var file in files.Where(file =>
            file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".liquid", StringComparison.Ordinal)))
        {
            var name = file.Path[folder.Length..^".liquid".Length];
            if (Read(file, name, reader, diagnostics) is { } template) templates[name] = template;
        }
        return templates.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <exception cref="UnexpectedFailureException">A bug: the file is named.</exception>
    private static Template? Read(SourceFile file, string name, TemplateReader reader, DiagnosticBag diagnostics)
    {
        try
        {
            return TextFile.ReadText(file, diagnostics) is { } text ? reader.Read(new TemplateSource(name, file, text), diagnostics) : null;
        }
        catch (Exception failure) when (UnexpectedFailureException.IsUnexpected(failure))
        {
            throw new UnexpectedFailureException(file.DisplayPath, failure);
        }
    }
}
