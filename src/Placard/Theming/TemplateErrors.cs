using System.Globalization;
using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Theming;

/// <summary>Gives the template engine's complaints their place.</summary>
internal static partial class TemplateErrors
{
    /// <summary>A complaint of the parser, which ends in <c>at (line:column)</c>.</summary>
    public static Diagnostic Explain(SourceFile file, string error)
    {
        var firstLine = error.Split('\n')[0].Trim();
        var match = Position().Match(error);
        var location = match.Success
            ? new SourceLocation(file.DisplayPath, Number(match.Groups["line"]), Number(match.Groups["column"]))
            : SourceLocation.StartOf(file.DisplayPath);
        var message = Position().Replace(firstLine, "").TrimEnd(' ', '.');
        return Diagnostic.Create(DiagnosticDescriptors.TemplateSyntax, location, message);
    }

    /// <summary>The place of a piece of a template's text.</summary>
    public static SourceLocation LocationOf(Template template, int index)
    {
        var before = template.Text.AsSpan(0, index);
        return new SourceLocation(template.File.DisplayPath, before.Count('\n') + 1, index - (before.LastIndexOf('\n') + 1) + 1);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s*at \((?<line>\d+):(?<column>\d+)\)")]
    private static partial Regex Position();
}
