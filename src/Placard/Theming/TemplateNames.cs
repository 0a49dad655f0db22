using System.Text.RegularExpressions;
using Placard.Diagnostics;

namespace Placard.Theming;

/// <summary>Reports names that templates are not given, at the place where they are written.</summary>
internal static class TemplateNames
{
    public static void ReportUnknown(PageContext context, Shape shape, string member)
    {
        var hint = NearestName.Hint(member, shape.Members);
        // The engine does not say which template asked; the first that names the member in a tag is meant to be mended.
        foreach (var template in context.Theme.Layouts.Values.Concat(context.Theme.Partials.Values).OrderBy(template => template.File.Path, StringComparer.Ordinal))
        {
            var match = Regex.Match(template.Text, $@"(?:\{{\{{|\{{%)[^}}]*?\.(?<name>{Regex.Escape(member)})\b");
            if (!match.Success) continue;
            context.Diagnostics.Report(DiagnosticDescriptors.TemplateUnknownName, TemplateErrors.LocationOf(template, match.Groups["name"].Index), $"{shape.Name}.{member}", hint);
            return;
        }
        context.Diagnostics.Report(DiagnosticDescriptors.TemplateUnknownName, Diagnostics.SourceLocation.StartOf(context.Layout.File.DisplayPath), $"{shape.Name}.{member}", hint);
    }
}
