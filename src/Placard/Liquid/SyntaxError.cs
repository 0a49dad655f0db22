using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;

namespace Placard.Liquid;

/// <summary>Gives the errors of the engine's parser their place.</summary>
internal static partial class SyntaxError
{
    /// <param name="error">An error of the parser, which ends in <c>at (line:column)</c>.</param>
    public static Diagnostic Explain(SourceFile file, string error)
    {
        var firstLine = error.Split('\n')[0].Trim();
        var match = Position().Match(error);
        var (line, column) = match.Success
            ? TextLines.Nearest(Encoding.UTF8.GetString(file.Read().Span), Number(match.Groups["line"]), Number(match.Groups["column"]))
            : (1, 1);
        var message = Position().Replace(firstLine, "").TrimEnd(' ', '.');
        return Diagnostic.Create(DiagnosticDescriptors.TemplateSyntax, new SourceLocation(file.DisplayPath, line, column), message);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s*at \((?<line>\d+):(?<column>\d+)\)")]
    private static partial Regex Position();
}
