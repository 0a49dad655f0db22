using System.Text;
using System.Text.Json;
using Placard.Diagnostics;

namespace Placard.Cli.Terminal;

/// <summary>Prints diagnostics, one on each line.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(IEnumerable<Diagnostic> diagnostics, DiagnosticFormat format, TextWriter to)
    {
        foreach (var diagnostic in diagnostics)
        {
            to.WriteLine(format switch
            {
                DiagnosticFormat.Github => PrintableText.Of(ToGithub(diagnostic)),
                DiagnosticFormat.Json => ToJson(diagnostic),
                _ => PrintableText.Of(diagnostic.ToString()),
            });
        }
    }

    /// <summary>The last lines of a check: counts and, as text, where the codes are explained. Empty in formats for programs.</summary>
    public static IEnumerable<string> Summary(IReadOnlyList<Diagnostic> found, DiagnosticFormat format)
    {
        if (format is DiagnosticFormat.Json or DiagnosticFormat.Sarif) yield break;
        var errors = found.Count(diagnostic => diagnostic.IsError);
        yield return found.Count == 0 ? "No errors or warnings." : string.Create(null, $"Errors: {errors}. Warnings: {found.Count - errors}.");
        if (found.Count > 0 && format == DiagnosticFormat.Text) yield return $"Each code is explained at {DiagnosticDescriptor.HelpFolder}README.md";
    }

    /// <summary>A workflow command of GitHub Actions.</summary>
    private static string ToGithub(Diagnostic diagnostic)
    {
        var (path, line, column) = diagnostic.Location;
        return $"::{SeverityOf(diagnostic)} file={EscapeProperty(path)},line={line},col={column},title={diagnostic.Descriptor.Code}::{Escape(diagnostic.Message)}";
    }

    private static string ToJson(Diagnostic diagnostic)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) WriteJson(json, diagnostic);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void WriteJson(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("file", diagnostic.Location.Path);
        json.WriteNumber("line", diagnostic.Location.Line);
        json.WriteNumber("column", diagnostic.Location.Column);
        json.WriteString("severity", SeverityOf(diagnostic));
        json.WriteString("code", diagnostic.Descriptor.Code);
        json.WriteString("message", diagnostic.Message);
        json.WriteEndObject();
    }

    private static string SeverityOf(Diagnostic diagnostic) => diagnostic.IsError ? "error" : "warning";

    private static string Escape(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => Escape(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
